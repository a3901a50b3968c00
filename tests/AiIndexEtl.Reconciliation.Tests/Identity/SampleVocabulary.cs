using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Identity;

namespace AiIndexEtl.Reconciliation.Tests.Identity;

/// <summary>A few metrics and names, as a vocabulary file has them.</summary>
internal static class SampleVocabulary
{
    public static Vocabulary Value { get; } = new(
        [
            Metric("notable_models", "notable AI/ML models", "知名/重要AI模型", "count", "percent", "times"),
            Metric("foundation_models", "foundation models released", "基础模型", "count", "percent", "times"),
            Metric("ai_private_investment", "private AI investment", "AI私人投资", "money", "percent", "times"),
            Metric("genai_private_investment", "private investment in generative AI", "生成式AI投资", "money", "percent", "times"),
            Metric("ai_publications", "AI publications", "AI出版物/论文/文献数量", "count", "percent", "times"),
            Metric("ai_laws", "AI-related laws passed or proposed", "AI法律/法案", "count", "percent", "times"),
            Metric("org_ai_adoption", "organisations using AI", "企业AI采用率", "percent", "percentage_point", "times"),
            Metric("phd_to_industry", "AI PhDs going to industry or academia", "博士去向", "percent", "count"),
            Metric("opinion_jobs", "people who think AI will change or replace their job", "认为AI影响岗位的人", "percent"),
            Metric("robotaxi_rides", "autonomous rides", "无人驾驶出行量", "count", "percent", "times"),
            Metric("inference_cost", "inference price", "推理成本", "money", "percent", "times"),
            Metric("training_cost", "training cost", "训练成本", "money", "percent", "times"),
            Metric("model_parameters", "model parameter count", "模型参数量", "count", "percent", "times"),
            Metric("benchmark_score", "score on a benchmark", "基准测试得分", "percent", "percentage_point", "score"),
        ],
        [
            new AreaDefinition { Codes = ["CN"], Names = ["China", "中国", "我国"], Adjectives = ["Chinese"] },
            new AreaDefinition { Codes = ["WORLD"], Names = ["world", "global", "全球"] },
        ],
        [
            Name(NameKind.Organisation, "Google", "谷歌"), Name(NameKind.Organisation, "OpenAI"), Name(NameKind.Organisation, "Alibaba", "阿里"),
            Name(NameKind.Model, "GPT-4"), Name(NameKind.Model, "Gemini Ultra"), Name(NameKind.Model, "o1"),
            Name(NameKind.Benchmark, "MMLU"), Name(NameKind.Benchmark, "MATH"),
            Name(NameKind.Sector, "industry", "产业界"), Name(NameKind.Sector, "academia", "学术界"),
            Name(NameKind.Category, "generative AI", "生成式AI"), Name(NameKind.Category, "open source", "开源"),
            Name(NameKind.Group, "organizations", "organisations", "组织"), Name(NameKind.Surveyor, "Ipsos", "益普索"),
        ]);

    public static FigureIdentifier Identifier { get; } = new(Value);

    private static MetricDefinition Metric(string id, string en, string zh, params string[] units) =>
        new() { Id = id, Chapter = "any", NameEn = en, NameZh = zh, Cues = [], Units = units };

    private static NameDefinition Name(NameKind kind, params string[] names) => new() { Kind = kind, Names = names };
}
