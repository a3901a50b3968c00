using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>A document that claims name, as far as they tell of it.</summary>
/// <param name="source">Its address or path.</param>
internal sealed class ClaimDocument(string source)
{
    /// <summary>Its id.</summary>
    public string DocumentId { get; } = ContentId.OfDocument(source);

    /// <summary>Its claims.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>The lines of its claims as they were received.</summary>
    public MemoryStream Lines { get; } = new();

    /// <summary>Its text, as far as the claims quote it.</summary>
    public RebuiltText Text { get; } = new();

    /// <summary>Its address or path.</summary>
    public string Source => source;

    /// <summary>Its row. What some claims know of it and others do not is taken from those that do.</summary>
    public DocumentRow Row(string sourceId) => new()
    {
        DocumentId = DocumentId,
        Source = source,
        SourceId = sourceId,
        Host = Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal) ? address.Host : "",
        Title = Claims.Select(claim => claim.Title).FirstOrDefault(title => title is not null),
        Publisher = Claims.Select(claim => claim.Publisher).FirstOrDefault(publisher => publisher is not null),
        Published = Claims.Select(claim => claim.Published).FirstOrDefault(published => published is not null),
        Edition = Claims.Select(claim => claim.Edition).FirstOrDefault(edition => edition is not null),
    };
}
