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
            Tools = [.. file.Tools.Select(t => new Tool(t.Key, t.Short, t.Name, read.Number(t.Weight, t.Key), t.Parts, Of(t)))],
            Indicators = [.. file.Indicators.Select(i => new Indicator(i.Number, i.Label, i.LabelEn, i.Tool, Of(i)))],
            SubIndicators = [.. file.SubIndicators.Select(s => new SubIndicator(s.Code, s.Label, s.LabelEn, s.Indicator, Of(s)))],
            Items = [.. file.Items.Select(Item)],
            Questions = [.. file.Questions.Select(Question)],
            Scales = file.Scales.ToImmutableDictionary(s => s.Key, s => Scale(s.Key, s.Value)),
            LevelScheme = schemes.GetValueOrDefault(file.LevelScheme) ?? throw read.Fault("level_scheme", $"'{file.LevelScheme}' is not in levels.yaml"),
            Samples = [.. file.Samples.Select(id => samples.GetValueOrDefault(id) ?? throw read.Fault("samples", $"'{id}' is not in samples.yaml"))],
            Calendar = [.. file.Calendar.Select(Step)],
            OpenQuestions = [.. file.OpenQuestions.Select(q => new OpenQuestion(q.Key, q.Text, q.Effect))],
        };

    private PackItem Item(ItemFile item)
    {
        var provenance = Of(item);
        return new(item.Key, item.Number, item.Title, item.TitleEn, item.Sub, provenance)
        {
            Period = read.Enumerated<ItemPeriod>(item.Period, item.Number),
            EvidenceSource = item.Evidence,
            DefaultOwner = item.Owner,
            Components = [.. item.Components.Select(c => new ItemComponent(c.Key, c.Text, c.TextEn, Rule(c, item), read.Provenance(c, provenance)))],
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
        var kind = read.Enumerated<ComponentRuleKind>((string)rule.Key, $"{item.Number}.{component.Key}");
        var parameters = rule.Value is IDictionary<object, object> map
            ? map.ToImmutableDictionary(p => (string)p.Key, p => p.Value.ToString() ?? "")
            : ImmutableDictionary<string, string>.Empty.Add("value", rule.Value.ToString() ?? "");
        return new(kind, parameters);
    }

    private Question Question(QuestionFile q) =>
        new(q.Code, q.Tool, q.Indicator, q.Topic, q.Scale, [.. q.Parts.Select(p => new QuestionPart(p.Text, p.Reverse))], Of(q));

    private AnswerScale Scale(string key, ScaleFile scale) =>
        new(key, [.. scale.Choices], [.. scale.Points.Select(p => read.Number(p, key))], Of(scale));

    private CalendarStep Step(StepFile step)
    {
        var provenance = Of(step);
        var extensions = step.Extensions.Select(e => new Extension(read.Date(e.End, step.Key)!.Value, e.Reason, read.Provenance(e, provenance)));
        return new(step.Key, step.Name, read.Date(step.Start, step.Key), read.Date(step.End, step.Key), [.. extensions], provenance);
    }

    private Provenance Of(FactFile fact) => read.Provenance(fact, read.Root);
}
