namespace AiIndexEtl.Extraction.Decisions;

/// <summary>How a document speaks of a period and of its year; the numbers are those of <see cref="DocumentTimes"/>.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Age">How long before publication it ends.</param>
/// <param name="Share">How often it is spoken of.</param>
/// <param name="YearShare">How often its year is.</param>
/// <param name="Rank">Its rank.</param>
/// <param name="YearRank">Its year's rank.</param>
/// <param name="Place">Where it is first spoken of.</param>
/// <param name="YearPlace">Where its year is.</param>
/// <param name="Fieldwork">How it stands to the times of a survey.</param>
internal readonly record struct PeriodStanding(int Shape, int Age, int Share, int YearShare, int Rank, int YearRank, int Place, int YearPlace, int Fieldwork);
