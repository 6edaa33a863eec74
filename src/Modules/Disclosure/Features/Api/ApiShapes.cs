using System.Text.Json;
using System.Text.Json.Serialization;
using Prongsai.Disclosure.Features.OpenData;

namespace Prongsai.Disclosure.Features.Api;

/// <summary>What the API answers with. The OpenAPI document describes these very types.</summary>
internal static class ApiShapes
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JsonFile.Thai,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };
}

/// <param name="Year">Fiscal year of the Buddhist era.</param>
/// <param name="Starts">First day, as 2025-10-01.</param>
/// <param name="Items">Where the year's items are listed.</param>
/// <param name="Page">The same for people.</param>
internal sealed record ApiYear(int Year, string Starts, string Ends, string Items, string Page);

internal sealed record ApiYears(IReadOnlyList<ApiYear> Years);

/// <param name="Key">Name of the item that stays the same over the years.</param>
/// <param name="Number">Number in the year's list, such as O5.</param>
/// <param name="Issued">When everyone could first read it.</param>
/// <param name="Modified">When what everyone reads last changed.</param>
internal sealed record ApiListedItem(int Year, string Key, string Number, string Title, string TitleEn, string Issued, string Modified, string Address, string Page);

/// <summary>A page of a list.</summary>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Total">How many entries there are on all pages.</param>
internal sealed record ApiPage<T>(int Page, int Pages, int Total, IReadOnlyList<T> Entries);

/// <param name="IsNil">The statement that there was none.</param>
internal sealed record ApiComponent(string Key, string Title, string TitleEn, string? Text, string? TextEn, bool IsNil);

/// <param name="Component">The component it backs; null for the item as a whole.</param>
/// <param name="AsOf">The day the content is of.</param>
internal sealed record ApiEvidence(string? Component, string Title, string? TitleEn, string Address, string? MediaType, long? Bytes, string? AsOf);

/// <summary>An item with all that citizens read of it.</summary>
internal sealed record ApiItem(int Year, string Key, string Number, string Title, string TitleEn, string Issued, string Modified, string Page, string? CoversFrom, string? CoversTo,
    IReadOnlyList<ApiComponent> Components, IReadOnlyList<ApiEvidence> Evidence, IReadOnlyList<ApiListedData> Data);

/// <param name="Rows">How many there are.</param>
internal sealed record ApiListedData(int Year, string Item, string Table, string Title, string TitleEn, int Rows, string Frequency, string Licence, string Modified, string Address, string Page, string Csv, string Json, string Xlsx);

/// <param name="Type">number or string.</param>
/// <param name="Format">date, year-month, uri or email; null for plain.</param>
internal sealed record ApiColumn(string Key, string Title, string TitleEn, string Type, string? Format);

/// <summary>A page of the rows of a data set; a row is an object from the column's key to a number, text or null.</summary>
internal sealed record ApiData(int Year, string Item, string Table, string Title, string TitleEn, string Modified, string Licence, IReadOnlyList<ApiColumn> Columns,
    int Page, int Pages, int Total, IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Entries);

/// <summary>An error as RFC 9457 says it, in both languages.</summary>
internal sealed record ApiProblem(string Type, int Status, string Title, string TitleEn, string Detail, string DetailEn);
