namespace Prongsai.Platform.Web;

/// <summary>One thing to do before an office can work with the system. The page สำนักงานของเรา shows the steps until all that are needed are done; it knows no module.</summary>
/// <param name="Title">What to do, as an order: "นำเข้าบัญชีบุคลากร".</param>
/// <param name="WhyTh">Why, or what is there already: "52 คน".</param>
/// <param name="Verb">On the button: "นำเข้า".</param>
/// <param name="Path">Where it is done.</param>
/// <param name="Policy">Who may do it; others do not see it.</param>
/// <param name="Order">Place from the top.</param>
public sealed record SetUpStep(string Title, string WhyTh, string Verb, string Path, string Policy, int Order)
{
    public bool IsDone { get; init; }

    /// <summary>Not every office needs it: open, it does not keep the list on the page.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>Asks a module which of its steps an office has still before it. One or two queries.</summary>
public interface ISetUpSteps
{
    Task<IReadOnlyList<SetUpStep>> ReadAsync(CancellationToken cancellationToken);
}
