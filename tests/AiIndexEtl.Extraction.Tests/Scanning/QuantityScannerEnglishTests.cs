namespace AiIndexEtl.Extraction.Tests.Scanning;

/// <summary>English forms. Sentences are our own.</summary>
public sealed class QuantityScannerEnglishTests
{
    [TestCase("It reached $109.1 billion.", "$109.1 billion = 109100000000 USD")]
    [TestCase("It raised US$1.4tn and €340m.", "US$1.4tn = 1400000000000 USD; €340m = 340000000 EUR")]
    [TestCase("Canada pledged C$2.4bn.", "C$2.4bn = 2400000000 CAD")]
    [TestCase("The plan costs 375bn riyals.", "375bn riyals = 375000000000 SAR")]
    [TestCase("They paid seven cents.", "seven cents = 0.07 USD")]
    [TestCase("It cost 3 dollars 50 cents.", "3 dollars 50 cents = 3.5 USD")]
    [TestCase("Tokyo set aside ¥780B.", "¥780B = 780000000000 JPY")]
    [TestCase("Beijing set aside ¥60bn.", "¥60bn = 60000000000 CNY")]
    [TestCase("It costs USD 14 209 a year.", "USD 14 209 = 14209 USD")]
    [TestCase("In Hong Kong it cost 200 million Hong Kong dollars.", "200 million Hong Kong dollars = 200000000 HKD")]
    [TestCase("Brent fell to $77.62 a barrel.", "$77.62 = 77.62 USD/barrel")]
    [TestCase("The price was $20 per million tokens.", "$20 = 20 USD/1e6 token")]
    [TestCase("Engineers earn Rs 48 lakh.", "Rs 48 lakh = 4800000 INR")]
    [TestCase("The mission has Rs 10,372 crore to spend.", "Rs 10,372 crore = 103720000000 INR")]
    [TestCase("The wage is €12.70 an hour.", "€12.70 = 12.7 EUR/hour")]
    public void Money_is_told_by_its_currency_code(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("It is 41% of those 30 to 49, 25% of adults 50-64 and 10% of those 65 and older.", "41% = 41 percent; 25% = 25 percent; 10% = 10 percent")]
    [TestCase("Those 20 to 30 firms hired 9% more people 18 and over.", "20 to 30 = 20..30 count; 9% = 9 percent")]
    [TestCase("Sales of Microsoft 365 rose 9%, those of Dynamics 365 by 4%.", "9% = 9 percent; 4% = 4 percent")]
    [TestCase("The top five makers and the top ten ports had 9%, the top five percent of docks 4%.", "9% = 9 percent; five percent = 5 percent; 4% = 4 percent")]
    [TestCase("Fewer than two in 100 job posts asked for it, later about five in 100 ads.", "two in 100 = 2 percent Under; five in 100 = 5 percent About")]
    [TestCase("It rose 3% in the week of April 10 to 16 and 4% on May 26-30.", "3% = 3 percent; 4% = 4 percent")]
    [TestCase("Jobs rose among women (43,000; +0.7%) and fell among men (36,000; -0.5%).", "43,000 = 43000 count; +0.7% = 0.7 percent; 36,000 = 36000 count; -0.5% = -0.5 percent")]
    [TestCase("It is 9% of ports with 10 or more employees, 21% of docks (50-249 employees) and 41% of yards (+250 employees).", "9% = 9 percent; 21% = 21 percent; 41% = 41 percent")]
    [TestCase("The port has 250 employees, 9% more; of firms with at least 10 workers 4% do.", "250 = 250 count; 9% = 9 percent; 4% = 4 percent")]
    [TestCase("Sales fell to $683.\nDaily users surpassed 3.5 billion and monthly subscribers hit about 150 million.", "$683 = 683 USD; 3.5 billion = 3500000000 count Over; 150 million = 150000000 count About")]
    public void Ages_names_ranks_and_days_are_no_figures(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("One hundred and twenty laws passed.", "One hundred and twenty = 120 count")]
    [TestCase("They read a hundred and twenty-three reports.", "a hundred and twenty-three = 123 count")]
    [TestCase("Half a dozen firms left.", "Half a dozen = 6 count")]
    [TestCase("They hired six and a half people.", "six and a half = 6.5 count")]
    [TestCase("It sold two dozen cars.", "two dozen = 24 count")]
    [TestCase("GitHub counted 4.3m repositories.", "4.3m = 4300000 count")]
    [TestCase("The total was 14 000 teachers.", "14 000 = 14000 count")]
    [TestCase("A run took 5×10^25 FLOP.", "5×10^25 FLOP = 50000000000000000000000000 FLOP")]
    [TestCase("The centre has 1,300 PFLOPS.", "1,300 PFLOPS = 1300000000000000000 FLOP/second")]
    [TestCase("A run took 1e24 FLOPs.", "1e24 FLOPs = 1000000000000000000000000 FLOP")]
    [TestCase("A run took 10 to the 25th FLOPs.", "10 to the 25th FLOPs = 10000000000000000000000000 FLOP")]
    [TestCase("It has 540B parameters.", "540B parameters = 540000000000 count")]
    public void Numerals_are_read_with_their_multipliers(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Orders moved by -9 percent.", "-9 percent = -9 percent")]
    [TestCase("Orders moved by −9 percent.", "−9 percent = -9 percent")]
    [TestCase("Orders moved by –9 percent.", "–9 percent = -9 percent")]
    [TestCase("Orders moved by - 9 percent.", "- 9 percent = -9 percent")]
    [TestCase("Profit swung to –$2.4 billion.", "–$2.4 billion = -2400000000 USD")]
    [TestCase("Sales rose – 9 percent of them abroad.", "9 percent = 9 percent")]
    [TestCase("The range was 3–5%.", "3–5% = 3..5 percent")]
    public void A_minus_of_any_shape_is_told_from_a_dash(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("It costs one five-hundredth of that.", "one five-hundredth = 0.002 times")]
    [TestCase("It holds a two-thousandth of the stock.", "a two-thousandth = 0.05 percent")]
    [TestCase("It takes three hundredths of the time.", "three hundredths = 3 percent")]
    [TestCase("The five-hundredth customer arrived.", "")]
    [TestCase("It fell to 1/500 of the stock.", "1/500 = 0.2 percent")]
    [TestCase("Page 1/48 is blank.", "")]
    public void Small_parts_in_words_and_with_a_slash(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("It holds 61.1% of them.", "61.1% = 61.1 percent")]
    [TestCase("Forty per cent agreed.", "Forty per cent = 40 percent")]
    [TestCase("Two-thirds of firms agreed.", "Two-thirds = 66.6667 percent")]
    [TestCase("About a third of firms agreed.", "a third = 33.3333 percent About")]
    [TestCase("It had well over a third as many models.", "a third = 0.3333 times Over")]
    [TestCase("Half of the firms agreed.", "Half = 50 percent")]
    [TestCase("A three-quarter majority agreed.", "three-quarter = 75 percent")]
    [TestCase("Three quarters of them agreed.", "Three quarters = 75 percent")]
    [TestCase("It was a six-quarter high.", "six-quarter = 18 month")]
    [TestCase("It fell for four quarters.", "four quarters = 12 month")]
    [TestCase("One in five agreed.", "One in five = 20 percent")]
    [TestCase("Nine out of ten agreed.", "Nine out of ten = 90 percent")]
    [TestCase("One adult in five smokes.", "One adult in five = 20 percent")]
    [TestCase("About 2/3 agreed.", "2/3 = 66.6667 percent About")]
    [TestCase("The gap fell to 1.7 percentage points.", "1.7 percentage points = 1.7 percentage_point")]
    [TestCase("It won 57%, six points more than in 2023.", "57% = 57 percent; six points = 6 percentage_point")]
    [TestCase("Its Elo rating rose by 30 points.", "30 points = 30 score")]
    [TestCase("The rate rose 25 basis points.", "25 basis points = 0.25 percentage_point")]
    public void Shares_are_told_in_percent(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("It was 12 times China's total.", "12 times = 12 times")]
    [TestCase("Prices fell 280-fold.", "280-fold = 280 times")]
    [TestCase("A nearly twelvefold lead.", "twelvefold = 12 times Nearly")]
    [TestCase("The lead is 12 to one.", "12 to one = 12 times")]
    [TestCase("Use more than doubled.", "doubled = 2 times Over")]
    [TestCase("Funding nearly octupled.", "octupled = 8 times Nearly")]
    [TestCase("Prices halved.", "halved = 0.5 times")]
    [TestCase("It is four and a half times the total.", "four and a half times = 4.5 times")]
    [TestCase("Runs grew 4.7x a year.", "4.7x = 4.7 times")]
    [TestCase("Britain outpaced it by a factor of 3.4.", "3.4 = 3.4 times")]
    [TestCase("The debates referred to it 486 times.", "486 times = 486 count")]
    public void Multiples_are_told_in_times(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Training emitted 8,930 tonnes.", "8,930 tonnes = 8930 tonne")]
    [TestCase("Halls draw 29.6 GW.", "29.6 GW = 29600000000 watt")]
    [TestCase("They used 415 terawatt-hours.", "415 terawatt-hours = 415000000000000 watt_hour")]
    [TestCase("The card does 2.25 × 10^15 FLOP/s.", "2.25 × 10^15 FLOP/s = 2250000000000000 FLOP/second")]
    [TestCase("The median is 428 Mbps.", "428 Mbps = 428000000 bit/second")]
    [TestCase("Demand is 1.2 million bpd.", "1.2 million bpd = 1200000 barrel/day")]
    [TestCase("It warmed by 2.4 degrees Celsius.", "2.4 degrees Celsius = 2.4 degree_celsius")]
    [TestCase("It takes 13.8 seconds.", "13.8 seconds = 13.8 second")]
    [TestCase("South Korea had 18.1 grants per 100,000 residents.", "18.1 = 18.1 count/1e5 people")]
    public void Measures_are_scaled_to_their_base_unit(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Reckoned per 10,000 workers Norway gained 3.1, Chile 2.4.", "3.1 = 3.1 count/1e4 people; 2.4 = 2.4 count/1e4 people")]
    [TestCase("For every 100,000 residents, Peru issued 1.9 licences. The year before it was 1.6.", "1.9 = 1.9 count/1e5 people; 1.6 = 1.6 count/1e5 people")]
    [TestCase("Deaths per 100,000 people fell in 12 towns, to 3.4 on average.", "12 = 12 count; 3.4 = 3.4 count/1e5 people")]
    [TestCase("Deaths per 100,000 people fell in 12 towns.", "12 = 12 count")]
    public void Rates_told_ahead_hold_for_the_decimals_that_follow(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Its average rating of 1,187 is the best, ahead of 1,160.", "1,187 = 1187 score; 1,160 = 1160 score")]
    [TestCase("Marks for openness fell: the mean grade was 44.", "44 = 44 score")]
    [TestCase("Shares of 60% are common; the Openness Index slipped to 40 points.", "60% = 60 percent; 40 points = 40 score")]
    [TestCase("At 12% Volta leads with 1,310 points.", "12% = 12 percent; 1,310 points = 1310 score")]
    [TestCase("The score went from 60% to nearly 95.", "60% = 60 percent; 95 = 95 percent Nearly")]
    [TestCase("Costs are multiplying by 2.6 a year.", "2.6 = 2.6 times")]
    [TestCase("A rise of 4%: Volta and Amp sold seven apiece.", "4% = 4 percent; seven = 7 count")]
    public void What_a_score_comes_to_has_its_unit(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Roughly 40 firms left.", "40 = 40 count About")]
    [TestCase("Some 22 million babies were missed.", "22 million = 22000000 count About")]
    [TestCase("Just under 90,000 left.", "90,000 = 90000 count Nearly")]
    [TestCase("Well over 300 firms left.", "300 = 300 count Over")]
    [TestCase("Fewer than 30 firms left.", "30 = 30 count Under")]
    [TestCase("At least 30 firms left.", "30 = 30 count AtLeast")]
    [TestCase("Up to 30 firms left.", "30 = 30 count AtMost")]
    [TestCase("As many as 4,000 posts go, cutting costs by as much as 30%.", "4,000 = 4000 count AtMost; 30% = 30 percent AtMost")]
    [TestCase("Plans start at as little as $5.", "$5 = 5 USD AtLeast")]
    [TestCase("It has twice as many as 2,000 rivals.", "twice = 2 times; 2,000 = 2000 count")]
    [TestCase("It emits as much as 100,000 households.", "100,000 = 100000 count")]
    [TestCase("Spending will bump up to 30 firms.", "30 = 30 count")]
    [TestCase("Spending may climb up to $30.", "$30 = 30 USD")]
    [TestCase("It added 1.3 million-plus points.", "1.3 million = 1300000 count Over")]
    [TestCase("10 points or more.", "10 points = 10 score AtLeast")]
    [TestCase("The sum is spread over five years.", "five years = 5 year")]
    public void Qualifiers_are_read_on_both_sides(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("It grows 10-15% a year.", "10-15% = 10..15 percent")]
    [TestCase("It fell by between 10% and 15%.", "between 10% and 15% = 10..15 percent")]
    [TestCase("It takes two or three days.", "two or three days = 2..3 day")]
    [TestCase("A round of $5-10bn is planned.", "$5-10bn = 5000000000..10000000000 USD")]
    [TestCase("The guess is $340B to $360B.", "$340B to $360B = 340000000000..360000000000 USD")]
    [TestCase("It rose from 33 per cent to 71 per cent.", "33 per cent = 33 percent; 71 per cent = 71 percent")]
    [TestCase("It rose from 33 to 71 per cent.", "33 = 33 percent; 71 per cent = 71 percent")]
    public void Ranges_are_one_mention_and_from_to_pairs_are_two(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Korea had 17.3 grants for every 100,000 people, ahead of Luxembourg (15.3) and China (6.1).", "17.3 = 17.3 count/1e5 people; 15.3 = 15.3 count/1e5 people; 6.1 = 6.1 count/1e5 people")]
    [TestCase("America made 40 models, China 15 and Europe three.", "40 = 40 count; 15 = 15 count; three = 3 count")]
    [TestCase("Trust is at 36 per cent. In Athens it is 22.", "36 per cent = 36 percent; 22 = 22 percent")]
    [TestCase("Trust fell 4%. America made 40, China 15 and France 3 notable models.", "4% = 4 percent; 40 = 40 count; 15 = 15 count; 3 = 3 count")]
    [TestCase("Use rose 56.4 per cent to a record 233.", "56.4 per cent = 56.4 percent; 233 = 233 count")]
    [TestCase("Papers per million people: Switzerland 131, Singapore 118.", "131 = 131 count/1e6 people; 118 = 118 count/1e6 people")]
    public void Units_are_shared_where_the_same_kind_of_amount_goes_on(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Demand is expected to top 945 TWh by 2030.", "945 TWh = 945000000000000 watt_hour")]
    [TestCase("Sales would top 2 million a year.", "2 million = 2000000 count")]
    [TestCase("The fleet will top 1,300 by May.", "1,300 = 1300 count")]
    [TestCase("The card draws 700 W, the older one 350 W of power.", "700 W = 700 watt; 350 W = 350 watt")]
    [TestCase("The farm gives 60 W.", "60 W = 60 watt")]
    [TestCase("It used 11.2 GWh, as much as 1,050 US homes and 40 IT firms.", "11.2 GWh = 11200000000 watt_hour; 1,050 = 1050 count; 40 = 40 count")]
    [TestCase("Turnout was 0.6 of a percentage point higher; prices fell 0.2 of one per cent.", "0.6 of a percentage point = 0.6 percentage_point; 0.2 of one per cent = 0.2 percent")]
    [TestCase("The margin is plus or minus 3 points, and growth was minus 3 per cent.", "3 points = 3 percentage_point; minus 3 per cent = -3 percent")]
    [TestCase("Llama 3.1 has 405B parameters.", "405B parameters = 405000000000 count")]
    public void Words_that_name_elsewhere_may_be_verbs_units_and_multipliers(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("dozens of firms")]
    [TestCase("hundreds of millions of users")]
    [TestCase("several firms")]
    public void Magnitudes_are_vague(string text) => Assert.That(ScanText.Only(text).Vague, Is.True);

    [TestCase("In 2024 and the 1990s", "2024: date; 1990s: date")]
    [TestCase("on January 17, 2025", "17: date; 2025: date")]
    [TestCase("from 12 to 15 June", "12: date; 15: date")]
    [TestCase("from 2013–2023", "2013–2023: date")]
    [TestCase("at 7:02 or 6 a.m.", "7:02: time_of_day; 6: time_of_day")]
    [TestCase("in Q3 and H1", "3: date; 1: date")]
    [TestCase("the third edition", "third: ordinal")]
    [TestCase("the 56th report", "56th: ordinal")]
    [TestCase("GPT-4, Llama 3.1-405B and o1", "4: name; 3.1-405B: name; 1: name")]
    [TestCase("A100 and Phi-3-mini", "100: name; 3-mini: name")]
    [TestCase("Fortune 500 firms", "500: name")]
    [TestCase("It rose to top 10 spots", "10: name")]
    [TestCase("It went to the top 100", "100: name")]
    [TestCase("Llama 3.1 405B", "3.1: name; 405B: name")]
    [TestCase("on a 100-point scale", "100: name")]
    [TestCase("Figure 2 and Table 3", "2: numbering; 3: numbering")]
    [TestCase("1. Training", "1: numbering")]
    [TestCase("See https://a.example/2024/17?x=3 now", "https://a.example/2024/17?x=3: no_prose")]
    [TestCase("![](image-9676ef0b4d.png)", "(image-9676ef0b4d.png): no_prose")]
    [TestCase("call +44 20 5550 0188", "44 20 5550 0188: identifier")]
    [TestCase("one of the firms", "one: word")]
    [TestCase("the first half of the year", "first: ordinal; half: date")]
    [TestCase("a third consecutive year", "third: ordinal")]
    [TestCase("double-digit growth", "double: word")]
    [TestCase("Ann Lee, 47, said", "47: not_stated")]
    [TestCase("36kr.com", "36kr.com: no_prose")]
    [TestCase("a 3 nm line", "3: name")]
    public void What_is_no_quantity_is_rejected_with_its_reason(string text, string expected)
    {
        Assert.That(ScanText.Mentions(text), Is.Empty);
        Assert.That(ScanText.Rejections(text), Is.EqualTo(expected));
    }
}
