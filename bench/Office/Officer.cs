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
        var at = page.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        using var form = new FormUrlEncodedContent([new("account", "coordinator"), new("__RequestVerificationToken", page[at..page.IndexOf('"', at)])]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Redirect ? new(client) : throw new InvalidOperationException($"The coordinator could not sign in: {answer.StatusCode}");
    }

    public async Task<byte[]> GetAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsByteArrayAsync() : throw new InvalidOperationException($"{path} answered {answer.StatusCode}");
    }

    public void Dispose() => client.Dispose();
}
