namespace Prongsai.Platform;

/// <summary>Names of the claims of a signed-in person.</summary>
public static class PersonClaims
{
    public const string Agency = "agency";
    public const string Account = "account";

    /// <summary>The signed-in session, which can be ended from another machine.</summary>
    public const string Session = "session";
    public const string Name = "name";
    public const string Position = "position";

    /// <summary>Key of the unit the person works in.</summary>
    public const string Unit = "unit";
    public const string Permission = "permission";
}
