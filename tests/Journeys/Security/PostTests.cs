using System.Net;

namespace Prongsai.Journeys.Security;

/// <summary>Every form of every page, posted by another site or by somebody who may not.</summary>
[Collection("watched")]
public sealed class PostTests(WatchedHost host)
{
    private static readonly string[] People = ["coordinator", "finance", "executive"];

    private static IEnumerable<(RoutedPage Page, string Address)> Forms => PageTable.All.SelectMany(p => p.Posts.Select(h => (p, p.PostTo(h))));

    [Fact]
    public async Task A_post_from_another_site_is_refused_on_every_form()
    {
        var (wrong, refused) = (new List<string>(), 0);
        foreach (var person in People)
        {
            using var visitor = await host.VisitorAsync(person);
            foreach (var (_, address) in Forms)
            {
                using var nothing = new FormUrlEncodedContent([]);
                var answer = await visitor.PostAsync(new Uri(address, UriKind.Relative), nothing);
                refused += answer.StatusCode == HttpStatusCode.BadRequest ? 1 : 0;
                if (answer.StatusCode != HttpStatusCode.BadRequest && !Answers.GoesTo(answer, "/_error/403"))
                {
                    wrong.Add($"{person} {address}: {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        refused.ShouldBeGreaterThan(Forms.Count());
    }

    [Fact]
    public async Task A_letter_that_cannot_be_kept_is_refused_on_every_form_and_breaks_none()
    {
        var (wrong, refused) = (new List<string>(), 0);
        foreach (var person in People)
        {
            using var visitor = await host.VisitorAsync(person);
            var token = await RunningHost.TokenAsync(visitor, "/me");
            foreach (var (_, address) in Forms)
            {
                using var form = new FormUrlEncodedContent([new("Input.Name", "ก\0ข"), new("reason", "ก\u0001ข"), new("__RequestVerificationToken", token)]);
                using var answer = await visitor.PostAsync(new Uri(address, UriKind.Relative), form);
                refused += answer.StatusCode == HttpStatusCode.BadRequest ? 1 : 0;
                if (answer.StatusCode != HttpStatusCode.BadRequest && !Answers.GoesTo(answer, "/_error/403"))
                {
                    wrong.Add($"{person} {address}: {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        refused.ShouldBeGreaterThan(Forms.Count());
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_worth_nothing()
    {
        using var thief = await host.VisitorAsync("finance");
        using var visitor = await host.VisitorAsync("coordinator");
        var token = await RunningHost.TokenAsync(thief, "/office/disclosure");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("NameTh", "ถูกเปลี่ยน")]);

        var answer = await visitor.PostAsync(new Uri("/office/agency/profile", UriKind.Relative), form);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Signed_out_a_good_token_opens_public_forms_only()
    {
        using var visitor = await host.VisitorAsync();
        var token = await RunningHost.TokenAsync(visitor, "/sign-in");
        var wrong = new List<string>();
        foreach (var (page, address) in Forms.Where(f => !f.Page.IsPublic))
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            var answer = await visitor.PostAsync(new Uri(address, UriKind.Relative), form);
            if (!Answers.GoesTo(answer, "/sign-in"))
            {
                wrong.Add($"{address} ({page.Policy}): {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_posted_beside_the_forms_own_fields_changes_nothing()
    {
        using var visitor = await host.VisitorAsync("administrator");
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/me")), new("Input.Name", "นายสมมติ ลองดี"), new("Input.Login", "posted.beside"), new("Input.Role", "council"),
            new("Input.AgencyId", $"{host.Elsewhere}"), new("AgencyId", $"{host.Elsewhere}"), new("Input.NeedsApproval", "false"), new("Input.ApprovedBy", $"{Guid.Empty}"), new("agency", "elsewhere"),
        ]);

        var answer = await visitor.PostAsync(new Uri("/office/accounts/invite", UriKind.Relative), form);

        answer.Headers.Location!.OriginalString.ShouldStartWith("/office/accounts/");
        await using var asked = new Npgsql.NpgsqlCommand("select a.agency_id <> g.agency_id or a.agency_id = $1 or g.approved_by is not null from accounts.account a join accounts.role_grant g on g.account_id = a.id where a.login_key = 'posted.beside'", host.Owner);
        asked.Parameters.Add(new() { Value = host.Elsewhere });
        (await asked.ExecuteScalarAsync()).ShouldBe(false);
    }

    [Fact]
    public async Task A_huge_body_is_refused_where_no_file_is_expected()
    {
        using var visitor = await host.VisitorAsync();
        foreach (var (page, address) in Forms.Where(f => f.Page.IsPublic && f.Page.Model != "StartModel"))
        {
            using var huge = new ByteArrayContent(new byte[6 * 1024 * 1024]) { Headers = { ContentType = new("application/x-www-form-urlencoded") } };
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = huge };
            request.Headers.ExpectContinue = true;

            using var answer = await visitor.SendAsync(request);

            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest], $"{page.Model} {address}");
        }
    }
}
