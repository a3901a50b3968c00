using System.Globalization;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Commands;

/// <summary>What the words of a command say of an edition, as they were typed.</summary>
internal sealed record EditionWords(
    string Id, string? Title, string? Url, string? Published, string? Producer, string? Citation, string? License, string? LicenseUrl)
{
    /// <summary>The edition that they describe; without a day where that is none.</summary>
    public EditionSettings Settings => new()
    {
        Id = Id,
        Title = Title,
        Url = Url,
        Published = Day,
        Producer = Producer,
        Citation = Citation,
        License = License,
        LicenseUrl = LicenseUrl,
    };

    private DateOnly? Day =>
        DateOnly.TryParseExact(Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What is missing, or could not be kept as it was typed.</summary>
    public IReadOnlyList<string> Mistakes(PipelineConfiguration configuration)
    {
        var mistakes = new List<string>();
        if (Published is not null && Day is null) mistakes.Add($"\"--published\" is \"{Published}\". Expected a day such as 2026-04-13.");
        if (Title is null && EditionName.IsValid(Id) && configuration.Editions.All(edition => edition.Id != Id))
        {
            mistakes.Add($"pipeline.yaml has no edition \"{Id}\" yet. Give it a title: --title TEXT.");
        }

        return [.. mistakes];
    }
}
