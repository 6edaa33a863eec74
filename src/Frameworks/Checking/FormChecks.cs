namespace Prongsai.Frameworks;

/// <summary>Proves that the content forms fit the packs: every form fills an item, every feed answers a component, every match leads somewhere.</summary>
internal static class FormChecks
{
    public static IEnumerable<FrameworkFault> Faults(RulePackLibrary library) => library.Forms.SelectMany(f => Faults(f, library));

    private static IEnumerable<FrameworkFault> Faults(ContentForm form, RulePackLibrary library)
    {
        var items = library.Packs.SelectMany(p => p.Items).Where(i => i.EvidenceSource == form.Key).ToList();
        if (items.Count == 0)
        {
            yield return new("form.unused", form.Key, "no item of any year names it");
        }

        foreach (var component in form.Feeds.Keys.Where(key => !items.Exists(i => i.Components.Any(c => c.Key == key))))
        {
            yield return new("form.component", form.Key, $"'{component}' is a component of no item that it fills");
        }

        foreach (var path in form.Feeds.Values.Select(f => f.Matches).OfType<ColumnPath>().Where(p => !Leads(p, library)))
        {
            yield return new("form.match", form.Key, $"{path.Item}.{path.Table}.{path.Column} is no column of another item");
        }
    }

    private static bool Leads(ColumnPath path, RulePackLibrary library) =>
        library.Packs.Select(p => p.ItemByKey(path.Item)).OfType<PackItem>().Any(i => library.FormOf(i)?.Table(path.Table)?.Column(path.Column) is not null);
}
