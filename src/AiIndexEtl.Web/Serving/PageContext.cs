using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Serving;

/// <summary>What every page of a request needs: the reader's language, names and the address.</summary>
public sealed class PageContext
{
    /// <summary>Reads the request.</summary>
    public PageContext(IHttpContextAccessor accessor, VocabularyNames names, WebSettings settings)
    {
        Http = accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");
        Preferences = Preferences.Of(Http.Request);
        Words = Words.Of(Preferences.Language);
        Wording = new Wording(names, Words);
        Settings = settings;
    }

    /// <summary>The request.</summary>
    public HttpContext Http { get; }

    /// <summary>Language and colours.</summary>
    public Preferences Preferences { get; }

    /// <summary>The words of the interface.</summary>
    public Words Words { get; }

    /// <summary>Figures and what they are about, in the reader's language.</summary>
    public Wording Wording { get; }

    /// <summary>What the application serves.</summary>
    public WebSettings Settings { get; }

    /// <summary>The address of this page, path and query.</summary>
    public string Address => Http.Request.Path + Http.Request.QueryString;

    /// <summary>Cancelled when the reader leaves.</summary>
    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>The name of a metric in the reader's language.</summary>
    public string Metric(string id) => Wording.Metric(id);

    /// <summary>What a fact is about: the name of the metric; for one that the vocabulary does not know its own words.</summary>
    public string MetricOf(Fact fact) => Wording.Metric(fact.Metric, fact.MetricText);

    /// <summary>The names of places in the reader's language.</summary>
    public string Areas(IEnumerable<string> codes) => string.Join(Wording.Comma, codes.Select(Wording.Area));

    /// <summary>The name of a place.</summary>
    public string Area(string code) => Wording.Area(code);

    /// <summary>A figure as a person writes it in the reader's language.</summary>
    public string Figure(Fact fact) => Wording.Figure(fact.Value, fact.ValueUpper, fact.Unit, fact.Qualifier);

    /// <summary>Sends the browser elsewhere after a form (RFC 9110, 303), so that loading that page again sends nothing again.</summary>
    public void SeeOther(string address)
    {
        Http.Response.StatusCode = StatusCodes.Status303SeeOther;
        Http.Response.Headers.Location = address;
    }

    /// <summary>A value as a person writes it in the reader's language.</summary>
    public string Figure(decimal value, decimal? upper, string unit, string qualifier) => Wording.Figure(value, upper, unit, qualifier);

    /// <summary>What a fact is about: the name of the metric; for one that the vocabulary does not know the words that name it, where there are some.</summary>
    public string MetricOf(string metric, string? text) => Wording.Metric(metric, text);
}
