using AiIndexEtl.Configuration.Settings;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>What a pattern cannot see of a web address.</summary>
internal static class AddressCheck
{
    /// <summary>Reports an address that is none, or that holds a user name or password.</summary>
    public static void Report(SectionReader section, string key, string? address)
    {
        if (address is null) return;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            section.Report(key, $"\"{address}\" is no web address", "an address such as https://example.org/page");
        }
        else if (uri.UserInfo.Length > 0)
        {
            // The address itself is not repeated: it would stand in logs, and in a source link for everybody to read.
            section.Report(key, $"\"{key}\" holds a user name or password", "an address without them", "Take them out; pages behind a password are not fetched.");
        }
    }
}
