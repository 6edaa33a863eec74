using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Prongsai.Platform.Web;

/// <summary>The languages of what citizens, respondents and inspectors read.</summary>
public enum Language
{
    Thai,
    English,
}

/// <summary>The words of one language, by key. A word that English lacks is shown in Thai.</summary>
public sealed class Words(WordBook book, Language language)
{
    public Language Language { get; } = language;

    /// <summary>The value of the <c>lang</c> attribute.</summary>
    public string Code => Language == Language.Thai ? "th" : "en";

    public string this[string key] => book.Find(Language, key);

    /// <summary>The word with its places {0}, {1}… filled.</summary>
    public string this[string key, params object[] places] => string.Format(CultureInfo.InvariantCulture, book.Find(Language, key), places);
}

/// <summary>Which language a request asks for: the route value <c>lang</c>, else <c>?lang=</c>, else Thai. The process's culture never changes.</summary>
public static class RequestLanguage
{
    public static Language Language(this HttpContext context)
    {
        var asked = context.Request.RouteValues["lang"] as string ?? context.Request.Query["lang"].ToString();
        return asked == "en" ? Web.Language.English : Web.Language.Thai;
    }

    public static Words Words(this HttpContext context) => context.RequestServices.GetRequiredService<WordBook>().In(context.Language());
}
