using Prongsai.Organization;
using Prongsai.TestKit;

namespace Prongsai.ActionPlan.Tests;

public sealed class ActionPlanDatabase() : TestDatabase(new OrganizationModule(), new ActionPlanModule());
