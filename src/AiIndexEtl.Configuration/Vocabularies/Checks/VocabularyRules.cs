namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>What extraction makes of a vocabulary; the checks hold a vocabulary against it.</summary>
/// <param name="Fold">The form in which words are looked up.</param>
/// <param name="UnitClasses">The classes of units.</param>
/// <param name="Units">The units, without compound ones.</param>
public sealed record VocabularyRules(Func<string, string> Fold, IReadOnlyList<string> UnitClasses, IReadOnlyList<string> Units);
