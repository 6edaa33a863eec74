using System.Text;
using System.Text.RegularExpressions;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Tests;

/// <summary>The shipped packs and one of FY2570 that nobody has published: FY2569 with one item renamed, two merged and one dropped.</summary>
internal static class CarryOverPacks
{
    public static readonly RulePackLibrary Library = Load();

    private const string Crosswalk = """
          - from: 2569
            to: 2570
            entries:
              - {from: [executives], to: [leadership], kind: renamed}
              - {from: [work_manual, service_manual], to: [manuals], kind: merged}
              - {from: [news], to: [], kind: dropped}

        """;

    private static RulePackLibrary Load()
    {
        var files = Shipped();
        files["2570.yaml"] = Next(files["2569.yaml"]);
        files["crosswalk.yaml"] = files["crosswalk.yaml"].TrimEnd() + "\n" + Crosswalk;
        return RulePackLibrary.Load(files);
    }

    private static Dictionary<string, string> Shipped()
    {
        var assembly = typeof(RulePackLibrary).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith("ita/", StringComparison.Ordinal)).ToDictionary(n => n["ita/".Length..], n =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!, Encoding.UTF8);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        });
    }

    private static string Next(string yaml)
    {
        var next = yaml.Replace("year: 2569\n", "year: 2570\n", StringComparison.Ordinal);
        next = Without(Without(next, "news"), "work_manual");
        next = Changed(next, "executives", block => Regex.Replace(block.Replace("key: executives", "key: leadership", StringComparison.Ordinal), @"      - \{key: names,[^\n]*\n", ""));
        next = Changed(next, "service_manual", block => block.Replace("key: service_manual", "key: manuals", StringComparison.Ordinal)
            + "      - {key: mission, text: ภารกิจ, text_en: Mission, rule: content}\n      - {key: officer, text: ผู้ปฏิบัติ, text_en: Officer, rule: content}\n");
        var number = 0;
        return Regex.Replace(next, @"(?<=\n    number: )O\d+", _ => $"O{++number}");
    }

    private static string Without(string yaml, string key) => Changed(yaml, key, _ => "");

    private static string Changed(string yaml, string key, Func<string, string> change) =>
        Regex.Replace(yaml, $@"  - key: {key}\n(?:    [^\n]*\n)+", m => change(m.Value));
}
