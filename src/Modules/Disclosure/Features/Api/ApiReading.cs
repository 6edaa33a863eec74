using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.OpenData;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Api;

/// <summary>Answers the addresses of the API from what the portal shows.</summary>
internal sealed class ApiReading(OpenDataPages pages)
{
    public const int PerPage = 50;

    public async Task YearsAsync(HttpContext context, CancellationToken ct)
    {
        var frame = await FrameAsync(context, ct);
        var years = await pages.Portal.YearsAsync(ct);
        await ApiAnswer.SendAsync(context, new ApiYears([.. years.Select(y => new ApiYear(y.BuddhistYear, Day(y.Start), Day(y.End), Api(frame, $"/items?year={y}"), frame.Permanent($"/ita/{y}")))]));
    }

    public async Task ItemsAsync(HttpContext context, CancellationToken ct)
    {
        var frame = await FrameAsync(context, ct);
        if (await AskedAsync(context, ct) is not ({ } years, { } page))
        {
            return;
        }

        var items = await pages.Portal.YearsAsync(years, ct);
        await PageAsync(context, frame, page, items, i => Listed(frame, i.Year, i.View));
    }

    public async Task ItemAsync(HttpContext context, CancellationToken ct)
    {
        var frame = await FrameAsync(context, ct);
        var (year, slug) = (YearOf(context), (string)context.GetRouteValue("item")!);
        if (await pages.Portal.ItemAsync(year, slug, ct) is { } view)
        {
            await ApiAnswer.SendAsync(context, Whole(frame, year, view));
        }
        else if (pages.Portal.NewSlug(year, slug) is { } moved)
        {
            context.Response.Redirect($"/{frame.Slug}/api/v1/items/{year}/{moved}", permanent: true);
        }
        else
        {
            await ApiAnswer.MissingAsync(context);
        }
    }

    public async Task DataSetsAsync(HttpContext context, CancellationToken ct)
    {
        var frame = await FrameAsync(context, ct);
        if (await AskedAsync(context, ct) is not ({ } years, { } page))
        {
            return;
        }

        await PageAsync(context, frame, page, await pages.OfAsync(years, ct), d => Listed(frame, d));
    }

    public async Task DataAsync(HttpContext context, CancellationToken ct)
    {
        var frame = await FrameAsync(context, ct);
        if (PageOf(context) is not { } page)
        {
            await ApiAnswer.BadPageAsync(context);
            return;
        }

        if (await pages.FindAsync(YearOf(context), (string)context.GetRouteValue("item")!, (string)context.GetRouteValue("table")!, ct) is not { } data)
        {
            await ApiAnswer.MissingAsync(context);
            return;
        }

        var count = Count(data.Rows.Length);
        if (page > count)
        {
            await ApiAnswer.BadPageAsync(context);
            return;
        }

        ApiAnswer.Link(context, frame, page, count);
        var columns = data.Columns;
        await ApiAnswer.SendAsync(context, new ApiData(data.Year.BuddhistYear, data.View.Slug, data.Table.Key, data.Title(english: false), data.Title(english: true), data.View.PublicChanged.ToString(),
            pages.Terms.Licence.Name, [.. columns.Select(c => new ApiColumn(c.Key, c.Title, c.TitleEn, JsonFile.TypeOf(c).Type, JsonFile.TypeOf(c).Format))], page, count, data.Rows.Length,
            [.. data.Rows.Skip((page - 1) * PerPage).Take(PerPage).Select(r => (IReadOnlyDictionary<string, JsonElement>)columns.ToDictionary(c => c.Key, c => JsonSerializer.SerializeToElement(JsonFile.Value(c, r[c.Key]))))]));
    }

    /// <summary>The years and the page asked for; an answer has been given already when there are none.</summary>
    private async Task<(IReadOnlyList<FiscalYear>? Years, int? Page)> AskedAsync(HttpContext context, CancellationToken ct)
    {
        if (PageOf(context) is not { } page)
        {
            await ApiAnswer.BadPageAsync(context);
            return (null, null);
        }

        var there = await pages.Portal.YearsAsync(ct);
        if (!context.Request.Query.TryGetValue("year", out var asked))
        {
            return (there.Count > 0 ? [there[0]] : [], page);
        }

        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && there.Contains(new FiscalYear(year)))
        {
            return ([new FiscalYear(year)], page);
        }

        await ApiAnswer.MissingAsync(context);
        return (null, null);
    }

    private static Task PageAsync<T, TShown>(HttpContext context, PortalFrame frame, int page, IReadOnlyList<T> all, Func<T, TShown> show)
    {
        var count = Count(all.Count);
        if (page > count)
        {
            return ApiAnswer.BadPageAsync(context);
        }

        ApiAnswer.Link(context, frame, page, count);
        return ApiAnswer.SendAsync(context, new ApiPage<TShown>(page, count, all.Count, [.. all.Skip((page - 1) * PerPage).Take(PerPage).Select(show)]));
    }

    private ApiItem Whole(PortalFrame frame, FiscalYear year, ItemView view)
    {
        var listed = Listed(frame, year, view);
        return new(listed.Year, listed.Key, listed.Number, listed.Title, listed.TitleEn, listed.Issued, listed.Modified, listed.Page,
            view.Row?.CoversFrom is { } from ? Day(from) : null, view.Row?.CoversTo is { } to ? Day(to) : null,
            [.. new ItemBody(frame, view).Parts.Select(p => new ApiComponent(p.Component.Key, p.Component.Text, p.Component.TextEn, p.Answer?.TextTh, p.Answer?.TextEn, p.Answer?.IsNil == true))],
            [.. view.Evidence.Select(e => new ApiEvidence(e.ComponentKey, e.TitleTh, e.TitleEn, e.Address ?? frame.Origin + frame.FilePath(e), e.File?.ContentType, e.File?.Size, e.AsOf is { } day ? Day(day) : null))],
            [.. DataSet.Of(year, view).Select(d => Listed(frame, d))]);
    }

    private static ApiListedItem Listed(PortalFrame frame, FiscalYear year, ItemView view) =>
        new(year.BuddhistYear, view.Slug, view.Item.Number, view.Item.Title, view.Item.TitleEn, view.PublicSince.ToString(), view.PublicChanged.ToString(),
            Api(frame, $"/items/{year}/{view.Slug}"), frame.Permanent($"/ita/{year}/{view.Slug}"));

    private ApiListedData Listed(PortalFrame frame, DataSet d)
    {
        var page = frame.Permanent(d.Place);
        return new(d.Year.BuddhistYear, d.View.Slug, d.Table.Key, d.Title(english: false), d.Title(english: true), d.Rows.Length, pages.Terms.FrequencyOf(d).Thai, pages.Terms.Licence.Name,
            d.View.PublicChanged.ToString(), Api(frame, d.Place), page, page + ".csv", page + ".json", page + ".xlsx");
    }

    private Task<PortalFrame> FrameAsync(HttpContext context, CancellationToken ct) => pages.Portal.FrameAsync(context, ct);

    private static string Api(PortalFrame frame, string rest) => frame.Permanent("/api/v1" + rest);

    private static FiscalYear YearOf(HttpContext context) => new(int.Parse((string)context.GetRouteValue("year")!, CultureInfo.InvariantCulture));

    /// <summary>The page asked for, 1 when none is; null when it is no page.</summary>
    private static int? PageOf(HttpContext context) =>
        !context.Request.Query.TryGetValue("page", out var asked) ? 1
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : null;

    private static int Count(int entries) => Math.Max(1, (entries + PerPage - 1) / PerPage);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
