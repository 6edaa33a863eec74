using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>A table of a public item with something in it, as a data set. Made only from items that passed <see cref="Portal.PortalPages"/>.</summary>
internal sealed record DataSet(FiscalYear Year, ItemView View, ContentTable Table)
{
    /// <summary>Changes when the files of the same content come to be written differently, so that no cache keeps the old ones.</summary>
    private const string Writing = "1";

    /// <summary>Address below the agency's; never changes.</summary>
    public string Place => $"/data/{Year}/{View.Slug}/{Table.Key}";

    public ImmutableArray<ContentRow> Rows => View.Content.RowsOf(Table.Key);

    /// <summary>Columns with values to hand on; pictures are not.</summary>
    public IReadOnlyList<ContentColumn> Columns => [.. Table.Columns.Where(c => c.Kind != ContentKind.Picture)];

    public string Title(bool english) => english ? $"{Table.TitleEn}: {View.Item.TitleEn}" : $"{Table.Title}: {View.Item.Title}";

    /// <summary>The data sets of a public item.</summary>
    public static IReadOnlyList<DataSet> Of(FiscalYear year, ItemView view) =>
        [.. TablePage.Of(view.Item).Select(t => new DataSet(year, view, t)).Where(d => d.Rows.Length > 0 && d.Columns.Count > 0)];

    /// <summary>Entity tag of the file in a format: the same for the same content, another for any other.</summary>
    public string Tag(string format)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Parts(format))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part.Length.ToString(CultureInfo.InvariantCulture) + ":" + part));
        }

        return $"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}\"";
    }

    private IEnumerable<string> Parts(string format)
    {
        string[] head = [Writing, format, Year.ToString(), View.Slug, Table.Key, Table.Title, View.PublicChanged.ToString()];
        var columns = Columns;
        return head.Concat(columns.SelectMany(c => new[] { c.Key, c.Title, c.TitleEn, c.Kind.ToString() }))
            .Concat(Rows.SelectMany(r => columns.Select(c => r[c.Key] ?? "")));
    }
}
