using Microsoft.AspNetCore.Http;

namespace Prongsai.Platform.Web;

/// <summary>Ids for pieces of one page: short, never twice, and the same each time the page is made. A tag helper's own unique id repeats in a loop.</summary>
internal static class PageIds
{
    private static readonly object Key = new();

    public static string Next(HttpContext context, string letter)
    {
        var number = context.Items[Key] is int last ? last + 1 : 1;
        context.Items[Key] = number;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter}-{number}");
    }
}
