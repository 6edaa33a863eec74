using System.Net;

namespace Prongsai.Journeys.Security;

/// <summary>Ids of another agency's rows in every address that takes one: they are answered like ids that do not exist.</summary>
[Collection("watched")]
public sealed class ForeignIdTests(WatchedHost host)
{
    private const string Id = "00000000-0000-0000-0000-000000000001";

    private static readonly string[] People = ["coordinator", "administrator"];

    [Fact]
    public async Task An_id_of_another_agency_is_read_as_one_that_does_not_exist()
    {
        var pages = PageTable.All.Where(p => p.Address.Contains(Id, StringComparison.Ordinal)).ToList();
        var (ids, wrong) = (await host.IdsElsewhereAsync(), new List<string>());
        foreach (var person in People)
        {
            using var visitor = await host.VisitorAsync(person);
            foreach (var page in pages)
            {
                var unknown = await KindAsync(visitor, page.Address, Guid.NewGuid());
                foreach (var (table, id) in ids.Where(i => page.MayAskFor(i.Table)))
                {
                    var answer = await KindAsync(visitor, page.Address, id);
                    if (answer != unknown || answer.StartsWith('5'))
                    {
                        wrong.Add($"{person} {page.Template} with {table}: {answer[..3]}, unknown: {unknown[..3]}");
                    }
                }
            }
        }

        pages.Count.ShouldBeGreaterThan(5);
        ids.Count.ShouldBeGreaterThan(15);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_to_an_id_of_another_agency_changes_nothing_there()
    {
        var forms = PageTable.All.Where(p => p.Posts.Count > 0 && p.Address.Contains(Id, StringComparison.Ordinal)).SelectMany(p => p.Posts.Select(h => (Page: p, Form: p.PostTo(h)))).ToList();
        var (ids, held, wrong) = (await host.IdsElsewhereAsync(), await host.HeldElsewhereAsync(), new List<string>());
        using var visitor = await host.VisitorAsync("coordinator");
        var token = await RunningHost.TokenAsync(visitor, "/office/disclosure");
        foreach (var (page, form) in forms)
        {
            var unknown = await PostKindAsync(visitor, form, Guid.NewGuid(), token);
            foreach (var (table, id) in ids.Where(i => page.MayAskFor(i.Table)))
            {
                var answer = await PostKindAsync(visitor, form, id, token);
                if (answer != unknown || answer.StartsWith('5'))
                {
                    wrong.Add($"{form} with {table}: {answer}, unknown: {unknown}");
                }
            }
        }

        forms.Count.ShouldBeGreaterThan(5);
        wrong.ShouldBeEmpty();
        (await host.HeldElsewhereAsync()).ShouldBe(held);
    }

    private static async Task<string> KindAsync(HttpClient visitor, string address, Guid id)
    {
        using var answer = await visitor.GetAsync(new Uri(address.Replace(Id, $"{id}", StringComparison.Ordinal), UriKind.Relative));
        return Answers.Kind(answer, $"{id}") + (answer.StatusCode == HttpStatusCode.OK ? Answers.Bare(await answer.Content.ReadAsStringAsync(), $"{id}") : "");
    }

    private static async Task<string> PostKindAsync(HttpClient visitor, string address, Guid id, string token)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("id", $"{id}"), new("Id", $"{id}"), new("version", "0")]);
        using var answer = await visitor.PostAsync(new Uri(address.Replace(Id, $"{id}", StringComparison.Ordinal), UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.OK ? "200" : Answers.Kind(answer, $"{id}");
    }
}
