using System.Security.Claims;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>The clarification of a year: the freeze it is about, and what the assessors found of it. Items closed to the officer are left out.</summary>
internal sealed record ClarificationState(FreezeLine Line, FrozenState State, IReadOnlyList<AssessedItem> Assessed, IReadOnlyDictionary<string, ClarificationAnswer> Answers)
{
    public IEnumerable<AssessedItem> Disputed => Assessed.Where(a => a.IsDisputed);

    public string AnswerTo(AssessedItem item) => Answers.GetValueOrDefault(item.Item.Key)?.Text ?? ClarificationDraft.Of(item, Line.Number, SubmissionWords.Moment(Line.At));
}

internal sealed class ClarificationPages(Freezes freezes, Clarifications clarifications, FrozenReader reader)
{
    public async Task<ClarificationState?> FindAsync(FiscalYear year, ClaimsPrincipal user, CancellationToken ct)
    {
        if (await freezes.AssessedAsync(year, ct) is not var (line, state))
        {
            return null;
        }

        var closed = await reader.ClosedAsync(year, user, ct);
        var open = state with { Items = [.. state.Items.Where(i => !closed.Contains(i.Key))] };
        return new(line, open, await clarifications.AssessedAsync(line.Id, open, ct), await clarifications.AnswersAsync(line.Id, ct));
    }
}
