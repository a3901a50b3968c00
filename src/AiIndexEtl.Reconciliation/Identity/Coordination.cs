using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>Tells whether names are coordinated, and whether a value is told of each of them or of all together.</summary>
internal static class Coordination
{
    private static readonly string[] Joints = ["and", "or", "&", "plus", "和", "与", "及", "以及", "跟", "同", "、", ",", "/", "《", "》", "“", "”", "\"", "「", "」", "both", "'s", "the", "·"];

    private static readonly CueWords Distributive = new(
        "each", "apiece", "both", "alike", "tied", "各", "均", "分别", "并列", "双双", "都有", "都是", "都为", "都达");

    private static readonly CueWords Additive = new(
        "together", "combined", "in total", "total of", "totalled", "totaled", "jointly", "altogether", "between them", "sum of", "such as", "including", "added up", "plus",
        "合计", "共计", "总共", "一共", "加起来", "相加", "总和", "之和", "联合", "合作", "等企业", "等公司", "等机构", "等多家", "在内", "捆在一起", "两者共", "三地", "共有", "共发");

    /// <summary>True where nothing but conjunctions and other names of the list stands between two names.</summary>
    public static bool Joins(string sentence, IReadOnlyList<IdentifyingName> names, int one, int other)
    {
        var (from, to) = names[one].Start < names[other].Start ? (names[one].End, names[other].Start) : (names[other].End, names[one].Start);
        while (from < to)
        {
            var next = NameAt(names, from);
            if (next > from) from = next;
            else if (sentence[from] == ' ') from++;
            else if (JointAt(sentence, from) is > 0 and var length) from += length;
            else return false;
        }

        return true;
    }

    /// <summary>True where the words say that each of several things has the value.</summary>
    public static bool IsDistributive(in SentenceWindow window) => Distributive.StandIn(window.All);

    /// <summary>True where the words say that several things have the value together, or are examples of those that do.</summary>
    public static bool IsAdditive(in SentenceWindow window) => Additive.StandIn(window.All);

    private static int NameAt(IReadOnlyList<IdentifyingName> names, int at)
    {
        var end = -1;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Start == at) end = Math.Max(end, names[i].End);
        }

        return end;
    }

    private static int JointAt(string sentence, int at)
    {
        foreach (var joint in Joints)
        {
            if (at + joint.Length > sentence.Length) continue;
            var i = 0;
            while (i < joint.Length && TextFolding.Fold(sentence[at + i]) == joint[i]) i++;
            if (i == joint.Length) return i;
        }

        return 0;
    }
}
