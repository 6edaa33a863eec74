using System.Collections.Immutable;
using System.Globalization;
using Prongsai.Kernel;

namespace Prongsai.Frameworks.Tests;

/// <summary>Small packs written for the tests, and the files of a whole library that a test can spoil.</summary>
internal static class TestPacks
{
    private const string Head = "defaults: {confidence: confirmed, source: s}\nsources: {s: {title: t}}\n";

    public const string Levels = Head + """
        schemes:
          - key: words
            levels:
              - {code: excellent, name: ผ่านดีเยี่ยม, min_total: '95', min_each_tool: '95'}
              - {code: good, name: ผ่านดี, min_total: '85', min_each_tool: '85'}
              - {code: pass, name: ผ่าน, min_total: '85'}
              - {code: improve, name: ต้องปรับปรุง, min_total: '70'}
              - {code: urgent, name: ต้องปรับปรุงโดยด่วน, min_total: '0'}

        """;

    public static RulePack Year(int year) => RulePackLibrary.Shipped.Find(new FiscalYear(year))!;

    /// <summary>A pack of FY2566 with these sub-indicators and numbers of items.</summary>
    public static RulePack Of(params (string Code, int Indicator, int Items)[] subs) =>
        RulePackLibrary.Load(Files(Yaml(2566, subs))).Packs.First();

    /// <summary>Two packs, 2566 and 2567, with the same items, and nothing wrong.</summary>
    public static Dictionary<string, string> TwoYears() => new()
    {
        ["levels.yaml"] = Levels,
        ["samples.yaml"] = Head + "rules: []\n",
        ["content.yaml"] = Head + "forms: []\n",
        ["crosswalk.yaml"] = Head + "pairs:\n  - {from: 2566, to: 2567, entries: []}\n",
        ["2566.yaml"] = Yaml(2566, ("9.1", 9, 2), ("10.1", 10, 2)),
        ["2567.yaml"] = Yaml(2567, ("9.1", 9, 2), ("10.1", 10, 2)),
    };

    public static ImmutableDictionary<string, decimal> Items(RulePack pack, Func<PackItem, decimal> score) =>
        pack.Items.ToImmutableDictionary(i => i.Number, score);

    public static ImmutableDictionary<int, decimal> Indicators(params decimal[] scores) =>
        Enumerable.Range(0, scores.Length).ToImmutableDictionary(i => i + 1, i => scores[i]);

    public static ImmutableDictionary<string, decimal> Tools(decimal iit, decimal eit, decimal oit) =>
        ImmutableDictionary<string, decimal>.Empty.Add("iit", iit).Add("eit", eit).Add("oit", oit);

    private static Dictionary<string, string> Files(string yaml) => new()
    {
        ["levels.yaml"] = Levels,
        ["samples.yaml"] = Head + "rules: []\n",
        ["content.yaml"] = Head + "forms: []\n",
        ["crosswalk.yaml"] = Head + "pairs: []\n",
        ["2566.yaml"] = yaml,
    };

    private static string Yaml(int year, params (string Code, int Indicator, int Items)[] subs)
    {
        var number = 0;
        var items = subs.SelectMany(s => Enumerable.Repeat(s.Code, s.Items)).Select(code => Item(++number, code)).ToList();
        return $"year: {year}\nrevision: 1\n" + Head + """
            tools:
              - {key: iit, name: n, short: IIT, weight: '0.30', indicators: [1, 2, 3, 4, 5]}
              - {key: eit, name: n, short: EIT, weight: '0.30', indicators: [6, 7, 8], parts: 2}
              - {key: oit, name: n, short: OIT, weight: '0.40', indicators: [9, 10]}
            indicators:

            """
            + string.Concat(Enumerable.Range(1, 10).Select(i => Line($"{{number: {i}, label: l, tool: {(i < 6 ? "iit" : i < 9 ? "eit" : "oit")}}}")))
            + "sub_indicators:\n" + string.Concat(subs.Select(s => Line($"{{code: '{s.Code}', label: l, indicator: {s.Indicator}}}")))
            + "items:\n" + string.Concat(items)
            + "level_scheme: words\n";
    }

    private static string Item(int number, string sub) =>
        Line(string.Create(CultureInfo.InvariantCulture,
            $"{{key: k{number}, number: O{number}, title: t, title_en: t, sub: '{sub}', period: current, owner: office, components: [{{key: a, text: t, rule: content}}]}}"));

    private static string Line(string mapping) => $"  - {mapping}\n";
}
