using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Training.Labelled;

/// <summary>A figure of a <see cref="LabelledSentence"/>.</summary>
/// <param name="Claim">The figure.</param>
/// <param name="Start">Where its mention begins in the sentence, in UTF-16 units.</param>
/// <param name="IsOptional">True where nobody vouches for it: it is labelled, so that it is taken neither for a claim nor for none.</param>
/// <param name="Note">A remark for people; null for none.</param>
public sealed record LabelledFigure(Claim Claim, int Start, bool IsOptional, string? Note = null);
