using System.Text.Json.Serialization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Core.Json;

/// <summary>
/// How the stages' rows are written as newline-delimited JSON: names in lower snake case, one object a line. Non-ASCII text is
/// written as it is when the options come from <see cref="CoreJson"/>.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = false)]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(ClaimRow))]
[JsonSerializable(typeof(RejectionRow))]
[JsonSerializable(typeof(ClaimCheckRow))]
[JsonSerializable(typeof(DocumentRow))]
[JsonSerializable(typeof(SnapshotRow))]
[JsonSerializable(typeof(FetchAttemptRow))]
[JsonSerializable(typeof(ReferenceRow))]
[JsonSerializable(typeof(CleanedRow))]
public sealed partial class CoreJsonContext : JsonSerializerContext;
