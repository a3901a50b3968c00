using System.Diagnostics.Metrics;
using System.Text.Json;
using AiIndexEtl.Cli.Runs;

namespace AiIndexEtl.Cli.Telemetry;

/// <summary>What is counted of a run.</summary>
internal sealed class RunMetrics
{
    private readonly Counter<long> _documents;
    private readonly Counter<long> _claims;
    private readonly Counter<long> _rejections;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _facts;
    private readonly Counter<long> _runs;
    private readonly Histogram<double> _stageSeconds;
    private readonly Histogram<double> _runSeconds;
    private readonly KeyValuePair<string, object?> _group;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meter">Owns them.</param>
    /// <param name="group">What runs.</param>
    public RunMetrics(Meter meter, string group)
    {
        _group = new("aiindex.group", group);
        _documents = meter.CreateCounter<long>("aiindex.documents", "{document}", "Documents, by what became of them.");
        _claims = meter.CreateCounter<long>("aiindex.claims", "{claim}", "Figures found.");
        _rejections = meter.CreateCounter<long>("aiindex.rejections", "{rejection}", "Numerals that are no figures.");
        _failures = meter.CreateCounter<long>("aiindex.failures", "{failure}", "Documents that failed, by stage and code.");
        _facts = meter.CreateCounter<long>("aiindex.facts", "{fact}", "Facts that were published, by change.");
        _runs = meter.CreateCounter<long>("aiindex.runs", "{run}", "Runs, by how they ended.");
        _stageSeconds = meter.CreateHistogram<double>("aiindex.document.duration", "s", "Seconds that a stage worked on a document.");
        _runSeconds = meter.CreateHistogram<double>("aiindex.run.duration", "s", "Seconds from begin to end of a run.");
    }

    /// <summary>An ending as a tag.</summary>
    public static string WordOf(RunEnding ending) => JsonNamingPolicy.SnakeCaseLower.ConvertName(ending.ToString());

    /// <summary>How long a stage worked on a document.</summary>
    public void Measure(string stage, TimeSpan duration) => _stageSeconds.Record(duration.TotalSeconds, _group, new("aiindex.stage", stage));

    /// <summary>Counts a document.</summary>
    public void Count(DocumentOutcome outcome)
    {
        var fate = outcome.Failure is not null ? "failed" : outcome.RepeatedBy is not null ? "repeated" : "read";
        _documents.Add(1, _group, new("aiindex.outcome", fate));
        _claims.Add(outcome.Claims.Count, _group);
        _rejections.Add(outcome.Rejections.Count, _group);
        if (outcome.Failure is { } failure) _failures.Add(1, _group, new("aiindex.stage", failure.Stage), new("aiindex.code", failure.Code));
    }

    /// <summary>Counts a run.</summary>
    public void Count(RunSummary summary, RunEnding ending, TimeSpan duration)
    {
        KeyValuePair<string, object?> outcome = new("aiindex.outcome", WordOf(ending));
        _runs.Add(1, _group, outcome);
        _runSeconds.Record(duration.TotalSeconds, _group, outcome);
        if (summary.Published is null) return;

        _facts.Add(summary.FactsAdded ?? 0, _group, new("aiindex.change", "added"));
        _facts.Add(summary.FactsChanged ?? 0, _group, new("aiindex.change", "changed"));
        _facts.Add(summary.FactsRemoved ?? 0, _group, new("aiindex.change", "closed"));
    }
}
