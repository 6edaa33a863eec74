using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Prongsai.Platform.Web;

/// <summary>The fiscal year a person works in: <c>?year=</c> chooses, a cookie remembers.</summary>
public static class ChosenYear
{
    private const string Cookie = "prongsai.year";

    /// <summary>The chosen year when it is among <paramref name="years"/>, else <paramref name="usual"/>. Remembers a choice made by query.</summary>
    public static int Read(HttpContext context, IReadOnlyCollection<int> years, int usual)
    {
        if (Parse(context.Request.Query["year"]) is { } asked && years.Contains(asked))
        {
            if (!context.Response.HasStarted)
            {
                context.Response.Cookies.Append(Cookie, asked.ToString(CultureInfo.InvariantCulture), new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                    MaxAge = TimeSpan.FromDays(180),
                    IsEssential = true,
                });
            }

            return asked;
        }

        return Parse(context.Request.Cookies[Cookie]) is { } kept && years.Contains(kept) ? kept : usual;
    }

    private static int? Parse(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
