namespace Prongsai.Accounts.Features.SignIn;

/// <summary>How this process lets people in.</summary>
/// <param name="Demo">Made-up people sign in without a password.</param>
public sealed record SignInSettings(bool Demo);
