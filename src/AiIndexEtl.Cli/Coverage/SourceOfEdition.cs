using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Coverage;

/// <summary>A source of an edition, and what became of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State"><c>read</c>, <c>partly</c> (some of its addresses failed), <c>failed</c>, or <c>unread</c> where no run has come
/// to it.</param>
/// <param name="Documents">Documents of the edition that were read from it.</param>
/// <param name="Failure">What the last try that failed answered; null where none did.</param>
/// <param name="IsConfigured">Whether pipeline.yaml has it for the edition.</param>
internal sealed record SourceOfEdition(string Id, string State, long Documents, string? Failure, bool IsConfigured)
{
    /// <summary>
    /// The sources that pipeline.yaml has for the edition, in its order, then those that documents of the edition came from otherwise.
    /// </summary>
    public static IReadOnlyList<SourceOfEdition> Of(string edition, IReadOnlyList<SourceSettings> configured, IReadOnlyList<SourceState> states)
    {
        var named = configured.Where(source => source.Edition == edition).Select(source => source.Id).ToList();
        var others = states.Where(state => state.Edition == edition).Select(state => state.SourceId).Except(named, StringComparer.Ordinal);
        return
        [
            .. named.Select(id => One(id, edition, states, isConfigured: true)),
            .. others.Order(StringComparer.Ordinal).Select(id => One(id, edition, states, isConfigured: false)),
        ];
    }

    private static SourceOfEdition One(string id, string edition, IReadOnlyList<SourceState> states, bool isConfigured)
    {
        var all = states.Where(state => state.SourceId == id).ToList();
        var documents = all.Where(state => state.Edition == edition).Sum(state => state.Documents);
        var failed = all.FirstOrDefault(state => state.Failures > 0);
        var state = (documents > 0, failed is not null) switch
        {
            (true, true) => "partly",
            (true, false) => "read",
            (false, true) => "failed",
            _ => "unread",
        };
        return new SourceOfEdition(id, state, documents, failed?.Failure, isConfigured);
    }
}
