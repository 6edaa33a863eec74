using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>What citizens read of an item: the same on its public page, in the preview and beside the officer's form.</summary>
/// <param name="Level">Heading level of the components.</param>
internal sealed record ItemBody(PortalFrame Frame, ItemView View, int Level = 2)
{
    public IEnumerable<ItemPart> Parts => View.Item.Components
        .Select(c => new ItemPart(c, View.Content.Components.GetValueOrDefault(c.Key), [.. View.Evidence.Where(e => e.ComponentKey == c.Key)]))
        .Where(p => p.Lines(Frame.English).Count > 0 || p.Answer?.IsNil == true || p.Evidence.Count > 0);

    /// <summary>Tables with something in them.</summary>
    public IReadOnlyList<ContentTable> Tables => [.. TablePage.Of(View.Item).Where(t => View.Content.RowsOf(t.Key).Length > 0)];

    /// <summary>Links and files of the item as a whole.</summary>
    public IReadOnlyList<ItemEvidence> Documents => [.. View.Evidence.Where(e => e.ComponentKey is null)];

    public bool IsEmpty => !Parts.Any() && Tables.Count == 0 && Documents.Count == 0;
}

/// <summary>One component as citizens read it.</summary>
internal sealed record ItemPart(ItemComponent Component, ComponentContent? Answer, IReadOnlyList<ItemEvidence> Evidence)
{
    public IReadOnlyList<string> Lines(bool english) =>
        ((english ? Answer?.TextEn : null) ?? Answer?.TextTh ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The English page has only the Thai text, and says so.</summary>
    public bool IsThaiOnly(bool english) => english && Answer is { TextEn: null, TextTh: not null };
}
