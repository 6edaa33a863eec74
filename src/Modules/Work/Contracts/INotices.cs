namespace Prongsai.Work.Contracts;

/// <summary>What the person at work has been told in the app.</summary>
public interface INotices
{
    /// <summary>How many notices the person has not opened yet.</summary>
    Task<int> UnreadAsync(CancellationToken cancellationToken);
}
