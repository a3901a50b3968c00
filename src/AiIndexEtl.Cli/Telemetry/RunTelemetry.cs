using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Runs;

namespace AiIndexEtl.Cli.Telemetry;

/// <summary>
/// The trace and the metrics of one run: the run, in it the stages, in them the documents. There is none, and nothing is loaded for it,
/// where no collector is named.
/// </summary>
internal sealed class RunTelemetry : IDisposable
{
    /// <summary>The name of the trace source and of the meter.</summary>
    public const string Name = "AiIndexEtl";

    private readonly IDisposable _export;
    private readonly Func<bool> _flush;
    private readonly Action<string> _warn;
    private readonly TimeProvider _clock;
    private readonly ActivitySource _source;
    private readonly Meter _meter;
    private readonly RunMetrics _metrics;
    private readonly Activity? _run;
    private readonly Dictionary<string, Activity?> _stages = new(StringComparer.Ordinal);

    private RunTelemetry(IDisposable export, Func<bool> flush, Action<string> warn, TimeProvider clock, string group)
    {
        (_export, _flush, _warn, _clock) = (export, flush, warn, clock);
        _source = new ActivitySource(Name, CommandLine.Version);
        _meter = new Meter(Name, CommandLine.Version);
        _metrics = new RunMetrics(_meter, group);
        _run = Begin("run", default, clock.GetUtcNow());
        _run?.SetTag("aiindex.group", group);
    }

    /// <summary>Begins the telemetry of a run; null where no collector is named, or its address is none, which is told.</summary>
    public static RunTelemetry? Open(Invocation invocation, RunPlan plan)
    {
        var console = invocation.Console;
        if (console.Variable("OTEL_SDK_DISABLED") is "true") return null;
        if ((console.Variable("OTEL_EXPORTER_OTLP_ENDPOINT") ?? plan.Configuration.Telemetry.Endpoint) is not { } endpoint) return null;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            invocation.Messages.Warn("No telemetry is sent: OTEL_EXPORTER_OTLP_ENDPOINT holds no web address.");
            return null;
        }

        return Open(
            address,
            console.Variable("OTEL_EXPORTER_OTLP_HEADERS"),
            problem => invocation.Messages.Warn(problem, stage: "telemetry"),
            console.Clock,
            plan.JobName);
    }

    /// <summary>The run has its id.</summary>
    public void Started(Guid runId) => _run?.SetTag("aiindex.run_id", runId.ToString());

    /// <summary>A document is done.</summary>
    public void Done(DocumentOutcome outcome)
    {
        var (times, failure) = (outcome.Times, outcome.Failure);
        Document("scrape", outcome.StartedAt, times.Scrape, outcome, failure is { Stage: "scrape" });
        if (outcome.ReadAt != default)
        {
            Document("clean", outcome.ReadAt, times.Clean, outcome, failure is { Stage: "clean" });
            if (outcome.Row is not null) Document("extract", outcome.ReadAt + times.Clean, times.Extract, outcome, isFailed: false);
        }

        _metrics.Count(outcome);
    }

    /// <summary>Publishing begins.</summary>
    public void Publishing() => Stage("publish", _clock.GetUtcNow());

    /// <summary>The run came to its end.</summary>
    public void Finish(RunSummary summary, RunResult result)
    {
        var ending = RunRecord.Of(summary, result).Outcome;
        _run?.SetTag("aiindex.outcome", RunMetrics.WordOf(ending));
        _run?.SetTag("aiindex.exit_code", summary.ExitCode);
        _run?.SetTag("aiindex.documents", summary.Documents);
        _run?.SetTag("aiindex.claims", summary.Claims);
        _run?.SetStatus(ending is RunEnding.Failed or RunEnding.HeldBack ? ActivityStatusCode.Error : ActivityStatusCode.Ok, summary.PublishFailure);
        foreach (var step in result.Publication?.Report?.Steps ?? [])
        {
            _stages.GetValueOrDefault("publish")?.SetTag($"aiindex.step.{step.Name}.ms", step.Duration.TotalMilliseconds);
        }

        _metrics.Count(summary, ending, result.Duration);
        End();
    }

    /// <summary>The run did not come to its end.</summary>
    public void Fail(Exception error)
    {
        _run?.SetStatus(ActivityStatusCode.Error, error is OperationCanceledException ? "stopped" : error.GetType().Name);
        End();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
        _export.Dispose();
    }

    // Apart, so that the packages are loaded here and nowhere else.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Reliability", "CA2000", Justification = "The telemetry disposes of it.")]
    private static RunTelemetry Open(Uri endpoint, string? headers, Action<string> warn, TimeProvider clock, string group)
    {
        var export = new OtlpExport(endpoint, headers, Name, CommandLine.Version);
        return new RunTelemetry(
            export, export.Flush, problem => warn($"Telemetry: {endpoint.Host} {problem}"), clock, group);
    }

    private void Document(string stage, DateTimeOffset start, TimeSpan duration, DocumentOutcome outcome, bool isFailed)
    {
        var parent = Stage(stage, start);
        using var span = Begin($"{stage} document", parent?.Context ?? default, start);
        _metrics.Measure(stage, duration);
        if (span is null) return;

        span.SetTag("aiindex.source_id", outcome.Document.Source.Id);
        span.SetTag("aiindex.document", outcome.Row?.Source ?? outcome.Document.Asked);
        if (stage == "extract") span.SetTag("aiindex.claims", outcome.Claims.Count);
        if (isFailed) span.SetStatus(ActivityStatusCode.Error, outcome.Failure!.Code);
        span.SetEndTime((start + duration).UtcDateTime);

        // A stage lasts from the first of its documents to the end of the last one.
        if (parent is null) return;
        if (start.UtcDateTime < parent.StartTimeUtc) parent.SetStartTime(start.UtcDateTime);
        if ((start + duration).UtcDateTime > parent.StartTimeUtc + parent.Duration) parent.SetEndTime((start + duration).UtcDateTime);
    }

    private Activity? Stage(string stage, DateTimeOffset start)
    {
        if (_stages.TryGetValue(stage, out var known)) return known;
        return _stages[stage] = Begin(stage, _run?.Context ?? default, start);
    }

    private void End()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        foreach (var (name, stage) in _stages)
        {
            if (name == "publish") stage?.SetEndTime(now);
            stage?.Dispose();
        }

        _run?.SetEndTime(now);
        _run?.Dispose();
        if (!_flush()) _warn("did not take the traces and metrics of the run.");
    }

    // The span is nobody's surroundings: requests to web sites carry no trace ids.
    private Activity? Begin(string name, ActivityContext parent, DateTimeOffset start)
    {
        var before = Activity.Current;
        var span = _source.CreateActivity(name, ActivityKind.Internal, parent)?.SetStartTime(start.UtcDateTime).Start();
        Activity.Current = before;
        return span;
    }
}
