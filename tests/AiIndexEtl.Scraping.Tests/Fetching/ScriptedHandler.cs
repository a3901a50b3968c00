using System.Net;
using System.Text;

namespace AiIndexEtl.Scraping.Tests.Fetching;

/// <summary>Answers by a function of the address, for schemes and hosts that a server on this machine cannot have.</summary>
internal sealed class ScriptedHandler(Func<Uri, HttpResponseMessage> answer) : HttpMessageHandler
{
    public static HttpResponseMessage Text(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "text/plain") };

    public static HttpResponseMessage Redirect(string location) => new(HttpStatusCode.MovedPermanently) { Headers = { Location = new Uri(location) } };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(answer(request.RequestUri!));
}
