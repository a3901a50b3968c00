using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.Tests.Vocabularies;

/// <summary>The vocabulary files that come with the program are right in themselves.</summary>
public sealed class ShippedVocabularyTests
{
    // ISO 3166-1 alpha-2 in its order; XK is the code that statistics offices use for Kosovo.
    private const string Countries =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ "
        + "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT "
        + "JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ "
        + "OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ "
        + "TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

    private const string Groups =
        "WORLD EU EU+GB EUROPE EURO_AREA WESTERN_EUROPE EASTERN_EUROPE CENTRAL_EUROPE SOUTHERN_EUROPE NORTHERN_EUROPE NORDICS BALTICS BENELUX NORTH_AMERICA LATIN_AMERICA "
        + "SOUTH_AMERICA CENTRAL_AMERICA CARIBBEAN AMERICAS ASIA ASIA_PACIFIC EAST_ASIA SOUTH_ASIA SOUTHEAST_ASIA CENTRAL_ASIA MIDDLE_EAST MENA EMEA ARAB_STATES GCC AFRICA "
        + "SUB_SAHARAN_AFRICA NORTH_AFRICA EAST_AFRICA WEST_AFRICA SOUTHERN_AFRICA OCEANIA ANTARCTICA";

    // Frequent characters that have another form in Simplified Chinese: a name written with one would never be found.
    private const string TraditionalOnly = "國灣臺亞爾蘭羅馬東歐聯華經濟計劃電腦車機關開學業產會議醫療藥動務長書與從個們來時間門問題點線網絡錢銀鐵廠無為鳥魚";

    private Vocabulary _vocabulary = new([], [], []);

    [OneTimeSetUp]
    public void Load()
    {
        var read = VocabularyFiles.Load(ShippedVocabulary.Paths);
        Assert.That(read.Problems, Is.Empty);
        _vocabulary = read.Value!;
    }

    [Test]
    public void Paths_name_the_files_beside_the_program() =>
        Assert.That(ShippedVocabulary.Paths.Select(Path.GetFileName), Is.SupersetOf(new[] { "areas.yaml", "names.yaml" }));

    [Test]
    public void Paths_are_empty_where_the_folder_is_missing() =>
        Assert.That(ShippedVocabulary.PathsIn(Path.Combine(AppContext.BaseDirectory, "no such folder")), Is.Empty);

    [Test]
    public void Paths_from_a_home_folder_are_its_own_files_else_those_beside_the_program()
    {
        var home = Directory.CreateTempSubdirectory("home").FullName;
        try
        {
            Assert.That(ShippedVocabulary.PathsFrom(home), Is.EqualTo(ShippedVocabulary.Paths));
            Assert.That(ShippedVocabulary.PathsFrom(null), Is.EqualTo(ShippedVocabulary.Paths));

            var own = Path.Combine(Directory.CreateDirectory(Path.Combine(home, "vocabulary")).FullName, "own.yaml");
            File.WriteAllText(own, "");
            Assert.That(ShippedVocabulary.PathsFrom(home), Is.EqualTo([own]));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [Test]
    public void Every_code_is_a_country_or_a_known_group()
    {
        string[] known = [.. Countries.Split(' '), .. Groups.Split(' '), "HERE", "THERE"];

        Assert.That(_vocabulary.Areas.SelectMany(area => area.Codes).Except(known, StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void Every_group_has_names() =>
        Assert.That(Groups.Split(' ').Except(_vocabulary.Areas.Where(area => area.Codes.Count == 1).Select(area => area.Codes[0]), StringComparer.Ordinal), Is.Empty);

    [Test]
    public void No_code_has_two_entries_of_its_own() =>
        Assert.That(_vocabulary.Areas.Where(area => area.Codes.Count == 1).Select(area => area.Codes[0]), Is.Unique);

    [Test]
    public void Every_country_and_group_has_a_latin_and_a_chinese_name()
    {
        var lacking = _vocabulary.Areas
            .Where(area => area.Codes.Count == 1 && !(area.Names.Any(name => char.IsAsciiLetter(name[0])) && (area.Names.Any(IsChinese) || area.Codes[0].Length > 2)))
            .Select(area => area.Codes[0]);

        Assert.That(lacking, Is.Empty);
    }

    [Test]
    public void Names_that_only_Taiwan_or_Hong_Kong_use_are_there_in_simplified_characters()
    {
        var names = AreaWords().ToHashSet(StringComparer.Ordinal);

        Assert.That(names, Is.SupersetOf(new[] { "沙乌地阿拉伯", "纽西兰", "义大利", "澳洲", "寮国", "阿拉伯联合大公国", "衣索比亚", "克罗埃西亚", "史瓦帝尼", "瓜地马拉" }));
    }

    [Test]
    public void No_word_is_written_in_traditional_characters()
    {
        var words = AreaWords().Concat(_vocabulary.Areas.SelectMany(area => area.Exceptions)).Concat(_vocabulary.Names.SelectMany(name => name.Names.Concat(name.Exceptions)));

        Assert.That(words.Where(word => word.Any(c => TraditionalOnly.Contains(c))), Is.Empty);
    }

    [Test]
    public void No_chinese_area_name_is_a_single_character() =>
        Assert.That(AreaWords().Where(word => word.Length < 2), Is.Empty);

    [Test]
    public void No_word_has_blank_space_at_its_ends() =>
        Assert.That(AreaWords().Concat(_vocabulary.Names.SelectMany(name => name.Names)).Where(word => word != word.Trim()), Is.Empty);

    [Test]
    public void Every_kind_of_name_has_entries() =>
        Assert.That(_vocabulary.Names.Select(name => name.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<NameKind>()));

    [Test]
    public void No_exception_is_a_name_of_its_own_entry()
    {
        var areas = _vocabulary.Areas.SelectMany(area => area.Exceptions.Intersect(area.Names.Concat(area.Adjectives).Concat(area.Cities), StringComparer.Ordinal));
        var names = _vocabulary.Names.SelectMany(name => name.Exceptions.Intersect(name.Names, StringComparer.Ordinal));

        Assert.That(areas.Concat(names), Is.Empty);
    }

    private IEnumerable<string> AreaWords() => _vocabulary.Areas.SelectMany(area => area.Names.Concat(area.Adjectives).Concat(area.Cities));

    private static bool IsChinese(string name) => name.Any(c => c is >= '\u4e00' and <= '\u9fff');
}
