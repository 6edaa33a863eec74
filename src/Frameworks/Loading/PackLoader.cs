using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Frameworks.Loading;

/// <summary>From the text of a pack file to a <see cref="RulePack"/>.</summary>
internal sealed class PackLoader(FactReader read, PackFile file)
{
    public static RulePack Load(string name, string yaml, IReadOnlyDictionary<string, LevelScheme> schemes, IReadOnlyDictionary<string, SampleRule> samples)
    {
        var file = FactReader.Parse<PackFile>(name, yaml);
        var read = new FactReader(name, file.Sources, file.Defaults);
        return new PackLoader(read, file).Build(schemes, samples);
    }

    private RulePack Build(IReadOnlyDictionary<string, LevelScheme> schemes, IReadOnlyDictionary<string, SampleRule> samples) =>
        new(new FiscalYear(file.Year), file.Revision, read.Root)
        {
            Sources = read.Sources,
            Tools = [.. read.Each(file.Tools, "tools").Select(t => new Tool(t.Key, t.Short, t.Name, read.Number(t.Weight, t.Key), t.Parts, Of(t)) { Indicators = [.. t.Indicators] })],
            Indicators = [.. read.Each(file.Indicators, "indicators").Select(i => new Indicator(i.Number, i.Label, i.LabelEn, i.Tool, Of(i)) { Aliases = [.. i.Aliases] })],
            SubIndicators = [.. read.Each(file.SubIndicators, "sub_indicators").Select(s => new SubIndicator(s.Code, s.Label, s.LabelEn, s.Indicator, Of(s)))],
            Items = [.. read.Each(file.Items, "items").Select(Item)],
            Questions = [.. read.Each(file.Questions, "questions").Select(Question)],
            Scales = file.Scales.ToImmutableDictionary(s => s.Key, s => Scale(s.Key, s.Value ?? throw read.Fault(s.Key, "the scale is empty"))),
            LevelScheme = LinkedScheme(schemes),
            Samples = [.. file.Samples.Select(id => samples.GetValueOrDefault(id) ?? throw read.Fault("samples", $"'{id}' is not in samples.yaml"))],
            Calendar = [.. read.Each(file.Calendar, "calendar").Select(Step)],
            OpenQuestions = [.. read.Each(file.OpenQuestions, "open_questions").Select(q => new OpenQuestion(q.Key, q.Text, q.Effect))],
        };

    /// <summary>Levels of the year. Where it is not sure that the year uses the scheme, none of its levels is surer than that.</summary>
    private LevelScheme LinkedScheme(IReadOnlyDictionary<string, LevelScheme> schemes)
    {
        var link = file.LevelScheme switch
        {
            string key => new SchemeLink { Scheme = key },
            IDictionary<object, object> map when map.Keys.All(k => k is "scheme" or "confidence" or "source") =>
                new SchemeLink { Scheme = Word(map, "scheme") ?? "", Confidence = Word(map, "confidence"), Source = Word(map, "source") },
            _ => throw read.Fault("level_scheme", "must be the key of a scheme, or a mapping of scheme, confidence and source"),
        };
        var scheme = schemes.GetValueOrDefault(link.Scheme) ?? throw read.Fault("level_scheme", $"'{link.Scheme}' is not in levels.yaml");
        if (link is { Confidence: null, Source: null })
        {
            return scheme;
        }

        var sure = read.Provenance(link, scheme.Provenance);
        return scheme with
        {
            Provenance = scheme.Provenance.NoSurerThan(sure),
            Levels = [.. scheme.Levels.Select(l => l with { Provenance = l.Provenance.NoSurerThan(sure) })],
        };
    }

    private static string? Word(IDictionary<object, object> map, string key) => map.TryGetValue(key, out var value) ? value?.ToString() : null;

    private PackItem Item(ItemFile item)
    {
        var provenance = Of(item);
        return new(item.Key, item.Number, item.Title, item.TitleEn, item.Sub, provenance)
        {
            Period = read.Enumerated<ItemPeriod>(item.Period, item.Number),
            EvidenceSource = item.Evidence,
            DefaultOwner = item.Owner,
            Components = [.. read.Each(item.Components, item.Number).Select(c => new ItemComponent(c.Key, c.Text, c.TextEn, Rule(c, item), read.Provenance(c, provenance)))],
        };
    }

    private ComponentRule Rule(ComponentFile component, ItemFile item) => component.Rule switch
    {
        string kind => new(read.Enumerated<ComponentRuleKind>(kind, $"{item.Number}.{component.Key}"), ImmutableDictionary<string, string>.Empty),
        IDictionary<object, object> named when named.Count == 1 => Parameterised(named.First(), item, component),
        _ => throw read.Fault($"{item.Number}.{component.Key}", "rule must be a word or one word with parameters"),
    };

    private ComponentRule Parameterised(KeyValuePair<object, object> rule, ItemFile item, ComponentFile component)
    {
        var kind = read.Enumerated<ComponentRuleKind>(rule.Key.ToString(), $"{item.Number}.{component.Key}");
        var parameters = rule.Value is IDictionary<object, object> map
            ? map.ToImmutableDictionary(p => p.Key.ToString() ?? "", p => p.Value?.ToString() ?? "")
            : ImmutableDictionary<string, string>.Empty.Add("value", rule.Value?.ToString() ?? "");
        return new(kind, parameters);
    }

    private Question Question(QuestionFile q) =>
        new(q.Code, q.Tool, q.Indicator, q.Topic, q.Scale, [.. read.Each(q.Parts, q.Code).Select(p => new QuestionPart(p.Text, p.Reverse))], Of(q));

    private AnswerScale Scale(string key, ScaleFile scale) =>
        new(key, [.. scale.Choices], [.. scale.Points.Select(p => read.Number(p, key))], Of(scale));

    private CalendarStep Step(StepFile step)
    {
        var provenance = Of(step);
        var extensions = read.Each(step.Extensions, step.Key).Select(e => new Extension(read.Date(e.End, step.Key) ?? throw read.Fault(step.Key, "an extension has no end"), e.Reason, read.Provenance(e, provenance)));
        return new(step.Key, step.Name, read.Date(step.Start, step.Key), read.Date(step.End, step.Key), [.. extensions], provenance);
    }

    private Provenance Of(FactFile fact) => read.Provenance(fact, read.Root);
}
