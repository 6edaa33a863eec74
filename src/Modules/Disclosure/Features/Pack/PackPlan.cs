using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Features.Pack;

/// <summary>A file of a pack: its bytes, or the stored file they are read from.</summary>
internal sealed record PlannedFile(PackFile Entry, byte[]? Bytes, Guid? Stored);

/// <summary>What goes into a pack, worked out before a byte is sent. The same state gives the same plan.</summary>
internal sealed record PackPlan(FrozenState State, ImmutableArray<PlannedFile> Files, ImmutableArray<WithheldPart> Withheld)
{
    public PackManifest Manifest(ImmutableArray<string> missing) => new(PackManifest.Version, State.IsFrozen, State.Manifest.Hash(), [.. Files.Select(f => f.Entry).Where(f => !missing.Contains(f.Path))], Withheld, missing);

    /// <summary>SHA-256 of the manifest of the whole pack, hexadecimal.</summary>
    public string Hash => CanonicalJson.Hash(Manifest([]).ToText());

    /// <param name="now">What citizens see today; null for whoever may have all that was frozen.</param>
    /// <param name="closed">Ids of files and addresses in versions closed since, although their document is still shown.</param>
    public static PackPlan Of(FrozenState state, FrozenState? now, PackChain chain, IReadOnlySet<string>? closed = null)
    {
        var withheld = now is null ? [] : state.Items.Where(i => i.IsPublic).SelectMany(i => WithheldOf(i, now.Item(i.Key), closed ?? ImmutableHashSet<string>.Empty)).ToImmutableArray();
        var shown = state.Items.Where(i => i.IsPublic && !withheld.Contains(new(i.Key, ""))).Select(i => i with { Evidence = [.. i.Evidence.Where(e => !withheld.Contains(new(i.Key, e.Id.ToString())))] }).ToImmutableArray();
        List<PlannedFile> files =
        [
            Text(PackManifest.FreezePath, "freeze", state.Manifest.ToText()),
            .. shown.SelectMany(ItemFiles),
            .. StoredFiles(shown),
            Text(PackManifest.ActsPath, "chain", JsonSerializer.Serialize(chain.Acts, StoredJson.Options)),
        ];
        if (chain.Freezing is { } freezing && withheld.IsEmpty)
        {
            files.Add(Text(PackManifest.ActPath, "chain", JsonSerializer.Serialize(freezing, StoredJson.Options)));
        }

        files.Add(Text(PackManifest.IndexPath, "index", PackIndex.Of(state, shown, withheld)));
        return new(state, [.. files.OrderBy(f => f.Entry.Path, StringComparer.Ordinal)], withheld);
    }

    private static IEnumerable<WithheldPart> WithheldOf(FrozenItem item, FrozenItem? today, IReadOnlySet<string> closed) =>
        today is not { IsPublic: true } ? [new(item.Key, "")] : item.Evidence.Where(e => today.Evidence.All(t => t.Id != e.Id) || closed.Contains(e.FileId?.ToString() ?? e.Address ?? "")).Select(e => new WithheldPart(item.Key, e.Id.ToString()));

    private static IEnumerable<PlannedFile> ItemFiles(FrozenItem item)
    {
        yield return Text(PackManifest.ItemPath(item.Number, item.Key), "item", item.ToText(), new PackUse(item.Key, ""));
        foreach (var table in item.Tables)
        {
            yield return Text(PackManifest.TablePath(item.Number, item.Key, table.Key), "table", PackCsv.Of(table), new PackUse(item.Key, ""));
        }
    }

    /// <summary>A file that several items use lies in the pack once.</summary>
    private static IEnumerable<PlannedFile> StoredFiles(ImmutableArray<FrozenItem> items) => items.SelectMany(i => i.Files.Select(f => (Item: i.Key, File: f)))
        .GroupBy(f => PackManifest.FilePath(f.File.Sha256, f.File.FileName ?? "")).Select(same => new PlannedFile(
            new(same.Key, same.First().File.Size, same.First().File.Sha256, "file", [.. same.Select(s => new PackUse(s.Item, s.File.Component ?? "")).Distinct()]), null, same.First().File.FileId));

    private static PlannedFile Text(string path, string source, string text, params ImmutableArray<PackUse> uses)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(new(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), source, uses), bytes, null);
    }
}

/// <summary>Rows for a spreadsheet: the mark that Excel needs, and no cell that it would run.</summary>
internal static class PackCsv
{
    public static string Of(FrozenTable table)
    {
        var text = new StringBuilder("\ufeff");
        Line(text, table.Columns.Select(c => c.Title));
        foreach (var row in table.Rows)
        {
            Line(text, table.Columns.Select(c => row.Cells.GetValueOrDefault(c.Key, "")));
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && "=+-@\t\r".Contains(value[0]) && !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
