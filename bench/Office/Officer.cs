using System.Net;
using Prongsai.Bench.Servers;

namespace Prongsai.Bench.Office;

/// <summary>The demo's coordinator, signed in.</summary>
internal sealed class Officer : IDisposable
{
    private const string Before = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";

    private readonly HttpClient client;

    private Officer(HttpClient client) => this.client = client;

    public static async Task<Officer> SignInAsync(ServerProcess server)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(server.Address) };
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent([new("account", "coordinator"), new("__RequestVerificationToken", Between(page, Before))]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Redirect ? new(client) : throw new InvalidOperationException($"The coordinator could not sign in: {answer.StatusCode}");
    }

    public async Task<byte[]> GetAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsByteArrayAsync() : throw new InvalidOperationException($"{path} answered {answer.StatusCode}");
    }

    /// <summary>An answer as it comes, never held as a whole.</summary>
    public Task<Stream> StreamAsync(string path) => client.GetStreamAsync(new Uri(path, UriKind.Relative));

    /// <summary>Opens a page and sends its form with the hidden field named.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> PostAsync(string path, string hidden)
    {
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        using var form = new FormUrlEncodedContent([new(hidden, Between(page, $"name=\"{hidden}\" value=\"")), new("__RequestVerificationToken", Between(page[page.IndexOf($"name=\"{hidden}\"", StringComparison.Ordinal)..], Before))]);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.ToString() : throw new InvalidOperationException($"{path} answered {answer.StatusCode}");
    }

    private static string Between(string page, string before)
    {
        var at = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return at < before.Length ? throw new InvalidOperationException($"The page has no {before}") : page[at..page.IndexOf('"', at)];
    }

    public void Dispose() => client.Dispose();
}
