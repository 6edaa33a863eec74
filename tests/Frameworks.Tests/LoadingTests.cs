using Prongsai.Frameworks.Loading;
using Shouldly;
using Xunit;

namespace Prongsai.Frameworks.Tests;

/// <summary>Files are read strictly: what is wrong is refused with the file and the place.</summary>
public sealed class LoadingTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "2566.yaml", "period: current", "period: 1", "O1" },
        { "2566.yaml", "period: current", "period: 'current,first_half'", "O1" },
        { "2566.yaml", "period: current", "period: Current", "O1" },
        { "2566.yaml", "rule: content", "rule: +1", "O1.a" },
        { "2566.yaml", "rule: content", "rule: [content]", "O1.a" },
        { "2566.yaml", "confidence: confirmed", "confidence: sure", "confidence" },
        { "2566.yaml", "source: s}", "source: other}", "other" },
        { "2566.yaml", "sources: {s: {title: t}}", "sources:", "s" },
        { "2566.yaml", "sources: {s: {title: t}}", "sources: {s: }", "sources" },
        { "2566.yaml", "sources: {s: {title: t}}", "sources: {s: {title: t}, s: {title: u}}", "line" },
        { "2566.yaml", "defaults: {confidence: confirmed, source: s}", "", "defaults" },
        { "2566.yaml", "defaults: {confidence: confirmed, source: s}", "defaults: {source: s}", "defaults" },
        { "2566.yaml", "year: 2566", "year: 2566\nyear: 2567", "line" },
        { "2566.yaml", "year: 2566", "year: many", "line" },
        { "2566.yaml", "year: 2566", "yeer: 2566", "line" },
        { "2566.yaml", "weight: '0.40'", "weight: much", "oit" },
        { "2566.yaml", "items:\n", "items:\n  -\n", "items" },
        { "2566.yaml", "level_scheme: words", "level_scheme: letters", "level_scheme" },
        { "2566.yaml", "level_scheme: words", "level_scheme: [words]", "level_scheme" },
        { "2566.yaml", "level_scheme: words", "level_scheme: {scheme: words, sure: no}", "level_scheme" },
        { "2567.yaml", "year: 2567", "year: 2566", "year" },
        { "levels.yaml", "- key: words", "- key: words\n    compare: rounded", "words" },
        { "levels.yaml", "schemes:", "schemes:\n  - {key: words, levels: []}", "schemes" },
        { "levels.yaml", "min_total: '95'", "min_total: '95a'", "excellent" },
        { "samples.yaml", "rules: []", "rules: [{id: a}, {id: a}]", "rules" },
        { "samples.yaml", "rules: []", "rules: [{tool: iit}]", "rules" },
        { "crosswalk.yaml", "entries: []", "entries: [{from: [k1], to: [k1], kind: 'same,new'}]", "2566-2567" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_file_is_refused_with_its_name_and_place(string file, string right, string wrong, string place)
    {
        var files = TestPacks.TwoYears();
        files[file].ShouldContain(right);
        var at = files[file].IndexOf(right, StringComparison.Ordinal);
        files[file] = string.Concat(files[file].AsSpan(0, at), wrong, files[file].AsSpan(at + right.Length));
        Should.Throw<FrameworkFileException>(() => RulePackLibrary.Load(files)).Message.ShouldStartWith($"{file}: {place}");
    }

    [Theory]
    [InlineData("levels.yaml")]
    [InlineData("samples.yaml")]
    [InlineData("crosswalk.yaml")]
    [InlineData("2566.yaml")]
    public void An_empty_file_is_refused(string file)
    {
        foreach (var text in new[] { "", "# nothing\n" })
        {
            var files = TestPacks.TwoYears();
            files[file] = text;
            Should.Throw<FrameworkFileException>(() => RulePackLibrary.Load(files)).Message.ShouldStartWith(file);
        }
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var files = TestPacks.TwoYears();
        files.Remove("samples.yaml");
        Should.Throw<FrameworkFileException>(() => RulePackLibrary.Load(files)).Message.ShouldStartWith("samples.yaml");
    }

    [Fact]
    public void Levels_are_no_surer_than_their_link_to_the_year()
    {
        var files = TestPacks.TwoYears();
        files["2567.yaml"] = files["2567.yaml"].Replace("level_scheme: words", "level_scheme: {scheme: words, confidence: unconfirmed}", StringComparison.Ordinal);
        var packs = RulePackLibrary.Load(files).Packs.ToList();
        packs[0].LevelScheme.Levels.ShouldAllBe(l => l.Provenance.Confidence == Confidence.Confirmed);
        packs[1].LevelScheme.Levels.ShouldAllBe(l => l.Provenance.Confidence == Confidence.Unconfirmed);
    }
}
