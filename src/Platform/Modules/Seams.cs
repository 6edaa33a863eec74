using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;

namespace Prongsai.Platform.Modules;

/// <summary>Tells what a person has to do, for the page งานของฉัน. Registered as a scoped service.</summary>
public interface ITaskSource
{
    Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken);
}

/// <summary>Something to do.</summary>
/// <param name="TitleTh">What to do, beginning with a verb.</param>
/// <param name="Path">Page below the agency's address where it is done.</param>
/// <param name="Due">Last day, when there is one.</param>
/// <param name="Points">How many points of the total score hang on it, unrounded; null when none.</param>
/// <param name="WhyTh">Why it is on the list, in a sentence.</param>
public sealed record WorkItem(string TitleTh, string Path, LocalDate? Due = null, decimal? Points = null, string? WhyTh = null)
{
    /// <summary>The same for the same piece of work every day, so that nobody is reminded of it twice; the path when a source names no other.</summary>
    public string Key { get; init; } = Path;

    /// <summary>The unit it is for; null when it is one person's or nobody has been given it yet.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The account of the one person it is for, as in <see cref="Actor.Account"/>; null when it is a unit's or nobody's.</summary>
    public string? Account { get; init; }

    /// <summary>The permission with which others may do it too; null when only those it is for.</summary>
    public string? AlsoBy { get; init; }

    /// <summary>Where it stands.</summary>
    public WorkState State { get; init; }

    /// <summary>Since when it stands so; null when that is not kept.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Its title must not leave the page: mails and notices say only how many there are.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>It rests on a date or rule not yet confirmed by the year's manual.</summary>
    public bool IsUnconfirmed { get; init; }
}

/// <summary>Where a piece of work stands for the person who asks.</summary>
public enum WorkState
{
    ToDo,

    /// <summary>Others have to move first.</summary>
    Waiting,

    /// <summary>Done within the last seven days.</summary>
    Done,
}

/// <summary>Tells where the year's score is heading, for the head of งานของฉัน. Registered as a scoped service.</summary>
public interface IScoreOutlook
{
    /// <returns>Null when nothing can be said for the year, or the person at work does not see it.</returns>
    Task<ScoreOutlook?> OfAsync(FiscalYear year, CancellationToken cancellationToken);
}

/// <summary>A score as it stands and as it could stand.</summary>
/// <param name="NameTh">For example "OIT".</param>
/// <param name="Then">Once the <paramref name="Steps"/> steps worth most are done.</param>
/// <param name="Path">Page that lists them, most first.</param>
/// <param name="UnconfirmedTh">What it rests on that is not yet confirmed; null when all is.</param>
public sealed record ScoreOutlook(string NameTh, decimal Now, decimal Then, int Steps, string Path, string? UnconfirmedTh = null);

/// <summary>A paper this installation can make. Registered as a scoped service; the scope's agency is entered and is the one asked for.</summary>
public interface IDocumentKind
{
    /// <summary>As in <c>report KIND</c>, for example <c>result-memo</c>.</summary>
    string Key { get; }

    string NameTh { get; }

    /// <summary>Page where a person gives what only people know, such as signers and opinions; null when there is nothing to give.</summary>
    string? PreparePath => null;

    /// <summary>What is done there.</summary>
    string PrepareTh => "แก้ไขผู้ลงนามและความเห็น";

    /// <summary>Why it cannot be made yet; null when it can. Asked for a list of papers, so a kind that can tell without making the paper says so itself.</summary>
    async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => (await BuildAsync(agency, year, cancellationToken)).Error;

    /// <summary>Why it may be printed but not yet be sent for signing; null when it may.</summary>
    Task<Error?> UnsignableAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => Task.FromResult<Error?>(null);

    /// <summary>The paper, or why it cannot be made yet.</summary>
    Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken);
}

/// <summary>Made-up content of the demo agency, written once when the demo is first started. Registered as a scoped service; the demo agency is entered.</summary>
public interface IDemoContent
{
    /// <summary>Lower comes first.</summary>
    int Order { get; }

    /// <summary>So many days before the demo's today it happened; what comes before it in order happened no later.</summary>
    int DaysAgo => 0;

    Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken);
}
