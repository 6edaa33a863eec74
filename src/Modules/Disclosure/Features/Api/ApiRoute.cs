using Microsoft.AspNetCore.Http;

namespace Prongsai.Disclosure.Features.Api;

/// <summary>One address of the API: what is mapped and what the OpenAPI document and the human page say come from the same list.</summary>
/// <param name="Template">Below /{agency}/api/v1, with constraints as routing writes them.</param>
/// <param name="Answer">Type of the answer.</param>
internal sealed record ApiRoute(string Name, string Template, string Thai, string English, Type Answer, Func<ApiReading, HttpContext, CancellationToken, Task> Run)
{
    /// <summary>Does it take <c>year</c> in the query?</summary>
    public bool ByYear { get; init; }

    /// <summary>Does it come in pages?</summary>
    public bool Paged { get; init; }

    /// <summary>Without constraints, as OpenAPI writes it.</summary>
    public string Plain => Template.Replace(Year, "{year}", StringComparison.Ordinal);

    public const string Year = "{year:int:range(2500,2700)}";

    public static readonly IReadOnlyList<ApiRoute> All =
    [
        new("years", "/years", "ปีที่มีข้อมูลเผยแพร่", "Years with published items", typeof(ApiYears), (r, c, ct) => r.YearsAsync(c, ct)),
        new("items", "/items", "รายการข้อที่เผยแพร่ของปี", "Published items of a year", typeof(ApiPage<ApiListedItem>), (r, c, ct) => r.ItemsAsync(c, ct)) { ByYear = true, Paged = true },
        new("item", $"/items/{Year}/{{item}}", "ข้อหนึ่งข้อพร้อมเนื้อหาและหลักฐาน", "One item with its content and evidence", typeof(ApiItem), (r, c, ct) => r.ItemAsync(c, ct)),
        new("dataSets", "/data", "ชุดข้อมูลของปี", "Data sets of a year", typeof(ApiPage<ApiListedData>), (r, c, ct) => r.DataSetsAsync(c, ct)) { ByYear = true, Paged = true },
        new("data", $"/data/{Year}/{{item}}/{{table}}", "แถวของชุดข้อมูล", "Rows of a data set", typeof(ApiData), (r, c, ct) => r.DataAsync(c, ct)) { Paged = true },
    ];
}
