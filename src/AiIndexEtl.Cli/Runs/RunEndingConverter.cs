using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Endings as words: <c>published_in_part</c>.</summary>
internal sealed class RunEndingConverter() : JsonStringEnumConverter<RunEnding>(JsonNamingPolicy.SnakeCaseLower);
