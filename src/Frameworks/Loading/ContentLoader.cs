using System.Collections.Immutable;

namespace Prongsai.Frameworks.Loading;

/// <summary>Reads content.yaml: the forms that items are filled with.</summary>
internal static class ContentLoader
{
    public static ImmutableDictionary<string, ContentForm> Load(string name, string yaml)
    {
        var file = FactReader.Parse<ContentFile>(name, yaml);
        var read = new FactReader(name, file.Sources, file.Defaults);
        return read.ByKey(file.Forms, "forms", f => f.Key, f => Form(f, read));
    }

    private static ContentForm Form(ContentFormFile form, FactReader read)
    {
        var tables = read.Each(form.Tables, form.Key).Select(t => Table(t, form.Key, read)).ToImmutableArray();
        var feeds = form.Feeds.ToImmutableDictionary(f => f.Key, f => Feed(f.Value, tables, $"{form.Key}: {f.Key}", read));
        return new(form.Key, tables, feeds, read.Provenance(form, read.Root));
    }

    private static ContentTable Table(ContentTableFile table, string place, FactReader read)
    {
        var columns = read.Each(table.Columns, place).Select(c => new ContentColumn(
            c.Key, c.Title, c.TitleEn, read.Enumerated<ContentKind>(c.Kind, $"{place}.{table.Key}.{c.Key}"), c.Required, c.Hint, [.. c.Choices], [.. c.Sum])).ToImmutableArray();
        foreach (var column in columns)
        {
            var fault = column.Title.Length == 0 || column.TitleEn.Length == 0 ? "has no title in both languages"
                : columns.Count(c => c.Key == column.Key) > 1 ? "stands twice"
                : (column.Kind == ContentKind.Choice) != column.Choices.Length > 0 ? "choices and kind do not agree"
                : column.SumOf.FirstOrDefault(s => columns.All(c => c.Key != s)) is { } unknown ? $"adds up '{unknown}', which is no column"
                : null;
            if (fault is not null)
            {
                throw read.Fault($"{place}.{table.Key}.{column.Key}", fault);
            }
        }

        return new(table.Key, table.Title, table.TitleEn, table.One, columns);
    }

    private static ComponentFeed Feed(FeedFile feed, ImmutableArray<ContentTable> tables, string place, FactReader read)
    {
        var table = tables.FirstOrDefault(t => t.Key == feed.Table) ?? throw read.Fault(place, $"'{feed.Table}' is no table of the form");
        var where = feed.Where?.Split('=');
        var made = new ComponentFeed(table.Key, [.. feed.All], [.. feed.Any])
        {
            Where = where is [var column, var values] ? new(column, [.. values.Split('|')]) : null,
            Months = feed.Months,
            Days = [.. feed.Days],
            Matches = feed.Matches?.Split('.') is [var item, var other, var matched] ? new(item, other, matched) : null,
            By = feed.By,
        };
        var named = new[] { made.Where?.Column, made.Months, made.By }.OfType<string>().Concat(made.All).Concat(made.Any).Concat(made.Days);
        return named.FirstOrDefault(c => table.Column(c) is null) is { } unknown ? throw read.Fault(place, $"'{unknown}' is no column of {table.Key}")
            : (feed.Where is not null && made.Where is null) || (feed.Matches is not null && made.Matches is null) || (made.Matches is null) != (made.By is null) ? throw read.Fault(place, "where is column=value, matches is item.table.column with by")
            : made.Days.Length > 2 || made.Days.Any(d => table.Column(d)!.Kind != ContentKind.Date) ? throw read.Fault(place, "days is one column of days, or two")
            : made;
    }
}
