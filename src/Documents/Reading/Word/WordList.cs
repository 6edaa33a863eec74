using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>List paragraphs that follow each other, nested by their level.</summary>
internal sealed class WordList(ReadBudget budget)
{
    private readonly List<Entry> entries = [];

    public void Add(int depth, PrintedNumber number, Paragraph paragraph) => entries.Add(new Entry(depth, number, paragraph));

    /// <summary>The lists collected so far; starts anew.</summary>
    public ImmutableArray<Block> Take()
    {
        if (entries.Count == 0)
        {
            return [];
        }
        var lists = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < entries.Count;)
        {
            lists.Add(Build(ref at));
        }
        entries.Clear();
        return lists.ToImmutable();
    }

    /// <summary>One list from <paramref name="at"/> on: entries of the same depth and kind, deeper ones inside the entry before them.</summary>
    private ListBlock Build(ref int at)
    {
        var first = entries[at];
        var items = ImmutableArray.CreateBuilder<ListItem>();
        var last = first;
        while (at < entries.Count && entries[at].Depth == first.Depth && entries[at].Number.IsBullet == first.Number.IsBullet)
        {
            budget.Tick();
            var entry = last = entries[at++];
            var content = ImmutableArray.CreateBuilder<Block>();
            content.Add(entry.Paragraph);
            while (at < entries.Count && entries[at].Depth > first.Depth)
            {
                content.Add(Build(ref at));
            }
            items.Add(new ListItem(content.ToImmutable()) { PrintedMarker = entry.Number.Text.Length > 0 ? entry.Number.Text : null });
        }
        return new ListBlock(first.Number.IsBullet ? ListNumbering.Bullet : ListNumbering.Decimal, items.ToImmutable())
        {
            Source = new SourceSpan(first.Paragraph.Source!.Value.Line, last.Paragraph.Source!.Value.EndLine),
        };
    }

    private sealed record Entry(int Depth, PrintedNumber Number, Paragraph Paragraph);
}
