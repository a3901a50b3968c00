using System.Text.Encodings.Web;
using System.Text.Json;

namespace AiIndexEtl.Core.Json;

/// <summary>The one way in which the program writes and reads its JSON rows.</summary>
public static class CoreJson
{
    /// <summary>Type information of every row, with text left readable (Chinese is not escaped).</summary>
    public static CoreJsonContext Rows { get; } = new(new JsonSerializerOptions(CoreJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
