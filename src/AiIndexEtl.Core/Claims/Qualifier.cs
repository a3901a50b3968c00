using System.Text.Json.Serialization;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Core.Claims;

/// <summary>How the words around a number bound it.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Qualifier>))]
public enum Qualifier
{
    /// <summary>The number stands for itself; the default.</summary>
    Exact,

    /// <summary>Around the number: 约, 左右, about, roughly.</summary>
    About,

    /// <summary>A little below the number: 近, 接近, almost, nearly.</summary>
    Nearly,

    /// <summary>Above the number: 超过, 多, more than, over.</summary>
    Over,

    /// <summary>Below the number: 不到, less than.</summary>
    Under,

    /// <summary>The number or above: 至少, at least.</summary>
    AtLeast,

    /// <summary>The number or below: 至多, up to.</summary>
    AtMost,
}
