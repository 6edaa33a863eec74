using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Lists of a text file. Bullets always make a list; numbered lines only when at least two follow each other,
/// because a single "๑. ชื่อโครงการ" is the heading of a form. Printed markers are kept.</summary>
internal sealed class TextList(TextLines lines, ReadBudget budget)
{
    public static bool StartsAt(TextLines lines, int at)
    {
        if (LineForm.Marker(lines[at]) is not { } marker)
        {
            return false;
        }
        return marker.Number is null || marker.IsFollowedBy(NextAtSameDepth(lines, at + 1, marker.Indent));
    }

    public ListBlock Read(ref int at)
    {
        using var scope = budget.Nest(at + 1);
        var from = at;
        var marker = LineForm.Marker(lines[at])!;
        var isBullet = marker.Number is null;
        var items = ImmutableArray.CreateBuilder<ListItem>();
        for (ListMarker? next = marker; next is not null; next = Next(ref at, marker))
        {
            marker = next;
            items.Add(ReadItem(ref at, marker));
        }
        return new ListBlock(isBullet ? ListNumbering.Bullet : ListNumbering.Decimal, items.ToImmutable()) { Source = TextLines.Span(from, at) };
    }

    /// <summary>The item's line, lines set in deeper under it, and lists in it.</summary>
    private ListItem ReadItem(ref int at, ListMarker marker)
    {
        budget.TakePiece();
        var from = at++;
        while (IsRunOn(at, marker))
        {
            budget.Tick();
            at++;
        }
        var text = at == from + 1 ? marker.Text : marker.Text + "\n" + lines.Join(from + 1, at);
        var content = ImmutableArray.CreateBuilder<Block>();
        content.AddRange(CellContent.Read(text, TextLines.Span(from, at), budget));
        while (at < lines.Count && LineForm.Marker(lines[at]) is { } inner && inner.Indent > marker.Indent + 1)
        {
            content.Add(Read(ref at));
        }
        return new ListItem(content.ToImmutable()) { PrintedMarker = marker.Sign };
    }

    private bool IsRunOn(int index, ListMarker marker) =>
        !lines.IsBlank(index)
        && LineForm.Indent(lines[index]) > marker.Indent + 1
        && LineForm.Marker(lines[index]) is null
        && !PipeTable.StartsAt(lines, index)
        && !TabTable.StartsAt(lines, index);

    /// <summary>The next item of this list; one blank line may lie between bullets.</summary>
    private ListMarker? Next(ref int at, ListMarker marker)
    {
        var index = marker.Number is null && lines.IsBlank(at) ? at + 1 : at;
        if (LineForm.Marker(lines[index]) is not { } next || !marker.IsFollowedBy(next) || TabTable.StartsAt(lines, index) || LineForm.IsRule(lines[index]))
        {
            return null;
        }
        at = index;
        return next;
    }

    private static ListMarker? NextAtSameDepth(TextLines lines, int index, int indent)
    {
        for (var last = index + 50; index < last && !lines.IsBlank(index); index++)
        {
            if (LineForm.Indent(lines[index]) <= indent + 1)
            {
                return LineForm.Marker(lines[index]);
            }
        }
        return null;
    }
}
