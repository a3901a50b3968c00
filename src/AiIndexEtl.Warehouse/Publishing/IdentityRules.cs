using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>
/// How facts are identified that no stage identified before: those of files of earlier versions, of shards without identities, and of
/// documents that were read before the rules or the vocabulary changed.
/// </summary>
/// <param name="Identify">Tells which figures the claims of one document state, in their order.</param>
/// <param name="Version">Version of the rules; facts that an older one identified are identified anew.</param>
/// <param name="VocabularySha256">Hash of the vocabulary; where the last run had another one, all facts are identified anew.</param>
public sealed record IdentityRules(Func<IReadOnlyList<Claim>, IReadOnlyList<FigureIdentity>> Identify, int Version, string VocabularySha256);
