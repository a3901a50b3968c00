namespace AiIndexEtl.Training.Labelled.Statistics;

/// <summary>A frame that sentences are built on, and how often.</summary>
/// <param name="Frame">The words, with <c>&lt;number&gt;</c>, <c>&lt;time&gt;</c> and <c>&lt;name&gt;</c> in the place of what changes.</param>
/// <param name="Sentences">The sentences that are built on it.</param>
/// <param name="Share">Their part of all sentences that were counted, from 0 to 1.</param>
/// <param name="Text">The path of the document that the first of them stands in.</param>
/// <param name="Line">Its 1-based line.</param>
public sealed record SentenceFrame(string Frame, int Sentences, double Share, string Text, int Line);
