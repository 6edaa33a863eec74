using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>The files of the data sets and the catalogue for machines.</summary>
internal static class DataEndpoints
{
    public static readonly IReadOnlyList<(string Extension, string ContentType, string MediaType)> Formats =
    [
        ("csv", CsvFile.ContentType, "text/csv"), ("json", JsonFile.ContentType, "application/json"), ("xlsx", TableSheet.ContentType, TableSheet.ContentType),
    ];

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/{agency}/data/catalog.jsonld", Reading, CatalogueAsync).AllowAnonymous();
        foreach (var (extension, _, _) in Formats)
        {
            routes.MapMethods($"/{{agency}}/data/{{publicYear:int:range(2500,2700)}}/{{item}}/{{table}}.{extension}", Reading, (HttpContext context, OpenDataPages pages, int publicYear, string item, string table) =>
                FileAsync(context, pages, (new FiscalYear(publicYear), item, table), extension)).AllowAnonymous();
        }
    }

    private static async Task FileAsync(HttpContext context, OpenDataPages pages, (FiscalYear Year, string Item, string Table) asked, string extension)
    {
        var ct = context.RequestAborted;
        if (await pages.FindAsync(asked.Year, asked.Item, asked.Table, ct) is not { } data)
        {
            Missing(context, pages, asked, extension);
            return;
        }

        if (Answers.IsKnown(context, data.Tag(extension), data.View.PublicChanged))
        {
            return;
        }

        context.Response.ContentType = Formats.First(f => f.Extension == extension).ContentType;
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"{data.View.Slug}-{data.Table.Key}-{data.Year}.{extension}\"");
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        switch (extension)
        {
            case "csv":
                await using (var text = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
                {
                    await CsvFile.WriteAsync(data, text);
                }

                break;
            case "json":
                var frame = await pages.Portal.FrameAsync(context, ct);
                await JsonFile.WriteAsync(data, frame.Permanent(data.Place), pages.Terms.Licence.Name, context.Response.Body, ct);
                break;
            default:
                await context.Response.Body.WriteAsync(StableSheet.Of(TableSheet.Write(data.Table, data.Rows)), ct);
                break;
        }
    }

    /// <summary>A data set whose item was taken over by another is found there; anything else is not here.</summary>
    private static void Missing(HttpContext context, OpenDataPages pages, (FiscalYear Year, string Item, string Table) asked, string extension)
    {
        if (pages.Portal.NewSlug(asked.Year, asked.Item) is { } moved)
        {
            context.Response.Redirect($"/{context.GetRouteValue("agency")}/data/{asked.Year}/{moved}/{asked.Table}.{extension}", permanent: true);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static async Task CatalogueAsync(HttpContext context, OpenDataPages pages)
    {
        var ct = context.RequestAborted;
        var frame = await pages.Portal.FrameAsync(context, ct);
        var sets = await pages.OfAsync(await pages.Portal.YearsAsync(ct), ct);
        var bytes = new Catalogue(frame, pages.Portal.InOther(frame), pages.Terms).Write(sets);
        await SendAsync(context, bytes, "application/ld+json; charset=utf-8");
    }

    /// <summary>Sends what was made whole, with a tag of its bytes.</summary>
    public static async Task SendAsync(HttpContext context, byte[] bytes, string type)
    {
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes).AsSpan(0, 16))}\"";
        if (Answers.IsKnown(context, tag, null))
        {
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
