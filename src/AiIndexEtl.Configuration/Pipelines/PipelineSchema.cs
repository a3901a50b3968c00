using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiIndexEtl.Configuration.Settings;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>The JSON Schema of pipeline.yaml, made from the same statement of keys that the reader works from.</summary>
public static class PipelineSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as text, as it stands in docs/pipeline.schema.json.</summary>
    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "AiIndexEtl pipeline.yaml",
            ["description"] = "What AiIndexEtl reads, how, and where it publishes. Relative paths start from the folder of the file.",
        };
        foreach (var (key, value) in Describe(PipelineSections.Root)) schema[key] = value?.DeepClone();
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Describe(Section section)
    {
        var properties = new JsonObject();
        foreach (var setting in section.Settings) properties[setting.Key] = Describe(setting);

        var described = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = section.Settings.Where(setting => setting.IsRequired).Select(setting => (JsonNode)setting.Key).ToArray();
        if (required.Length > 0) described["required"] = new JsonArray(required);
        if (section.ExactlyOneOf.Count > 0)
        {
            described["oneOf"] =
                new JsonArray([.. section.ExactlyOneOf.Select(key => new JsonObject { ["required"] = new JsonArray(key) })]);
        }

        return described;
    }

    private static JsonObject Describe(Setting setting)
    {
        var described = setting.Kind is SettingKind.Section
            ? Describe(setting.Section!)
            : new JsonObject { ["type"] = TypeName(setting.Kind) };
        described["title"] = setting.Title;
        described["description"] = setting.Description;
        if (setting.Default is { } value) described["default"] = JsonValue.Create(value);

        var limits = described;
        if (setting.Kind is SettingKind.Texts or SettingKind.Numbers or SettingKind.Sections)
        {
            limits = setting.Kind switch
            {
                SettingKind.Texts => new JsonObject { ["type"] = "string" },
                SettingKind.Numbers => new JsonObject { ["type"] = "number" },
                _ => Describe(setting.Section!),
            };
            if (setting.Minimum is { } least) described["minItems"] = (int)least;
            described["items"] = limits;
        }

        if (setting.Kind is SettingKind.Integer or SettingKind.Number)
        {
            described["minimum"] = setting.Minimum;
            described["maximum"] = setting.Maximum;
        }

        if (setting.Pattern is not null) limits["pattern"] = setting.Pattern;
        if (setting.Choices.Count > 0) limits["enum"] = new JsonArray([.. setting.Choices.Select(choice => (JsonNode)choice)]);
        return described;
    }

    private static string TypeName(SettingKind kind) => kind switch
    {
        SettingKind.Integer => "integer",
        SettingKind.Number => "number",
        SettingKind.Flag => "boolean",
        SettingKind.Texts or SettingKind.Numbers or SettingKind.Sections => "array",
        _ => "string",
    };
}
