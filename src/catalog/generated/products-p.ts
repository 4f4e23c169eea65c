// Made by scripts/catalog.js from Microsoft's list of product names and service plans: do not edit.
// SKU id|workloads that its plans give (one letter each)|part number|display name|former names where there are any
export const SKUS = `
beb6439c-caad-48d3-bf46-0c82871e12be|S|PROJECT_P1|Planner Plan 1
53818b1b-4a27-454b-8896-0dba576410e6|S|PROJECTPROFESSIONAL|Planner and Project Plan 3
cdc8d0fc-fd16-4954-aae6-ed89a99f5620||POWERAPPS_PER_APP_BD_ONLY_GCC|Power Apps Per App BD Only for GCC
2ced8a00-3ed1-4295-ab7c-57170ff28e58||POWERAPPS_PER_USER_BD_ONLY|Power Apps Per User BD Only
57f3babd-73ce-40de-bcb2-dadbfbfff9f7||POWERAPPS_PORTALS_LOGIN_T2|Power Apps Portals login capacity add-on Tier 2 (10 unit min)
26c903d5-d385-4cb1-b650-8d81a643b3c4||POWERAPPS_PORTALS_LOGIN_T2_GCC|Power Apps Portals login capacity add-on Tier 2 (10 unit min) for Government
927d8402-8d3b-40e8-b779-34e859f7b497||POWERAPPS_PORTALS_LOGIN_T3|Power Apps Portals login capacity add-on Tier 3 (50 unit min)
a0de5e3a-2500-4a19-b8f4-ec1c64692d22||POWERAPPS_PORTALS_PAGEVIEW|Power Apps Portals page view capacity add-on
15a64d3e-5b99-4c4b-ae8f-aa6da264bfe7||POWERAPPS_PORTALS_PAGEVIEW_GCC|Power Apps Portals page view capacity add-on for Government
b30411f5-fea1-4a59-9ad9-3db7c7ead579||POWERAPPS_PER_USER|Power Apps Premium
2a6fb3c6-30cc-4558-a69d-032425c1a3ba||POWERAPPS_PER_USER_ISVEMB|Power Apps Premium embedded
8e4c6baa-f2ff-4884-9c38-93785d0d7ba1||POWERAPPS_PER_USER_GCC|Power Apps Premium for Government
87bbbc60-4754-4998-8c88-227dca264858||POWERAPPS_INDIVIDUAL_USER|Power Apps and Logic Flows
a8ad7d2b-b8cf-49d6-b25a-69094a0be206||POWERAPPS_PER_APP|Power Apps per app plan
b4d7b828-e8dc-4518-91f9-e123ae48440d||POWERAPPS_PER_APP_NEW|Power Apps per app plan (1 app or portal)
816ee058-f70c-42ad-b433-d6171984ea20||Power_Apps_per_app_plan_(1_app_or_portal)_BD_Only_GCC|Power Apps per app plan (1 app or website) BD Only - GCC
c14d7f00-457c-4e3e-8960-48f35459b3c9||POWERAPPS_PER_APP_GCC_NEW|Power Apps per app plan (1 app or website) for Government
8623b2d7-5e24-4281-b6b7-086a5f3b0b1c||POWERAPPS_PER_APP_GCC|Power Apps per app plan for Government
eda1941c-3c4f-4995-b5eb-e85a42175ab9||POWERAUTOMATE_ATTENDED_RPA|Power Automate Premium
d3987516-4b53-4dc0-8335-411260bf5626||POWERAUTOMATE_ATTENDED_RPA_GCC|Power Automate Premium for Government
253ce8d3-6122-4240-8b04-f434a8fa831f||Power_Automate_per_process|Power Automate Process
b3a42176-0a8c-4c3f-ba4e-f2b37fe5be6b||FLOW_BUSINESS_PROCESS|Power Automate per flow plan
d9de51e5-d8cd-45bb-8da3-1d55e28c52e6||FLOW_BUSINESS_PROCESS_GCC|Power Automate per flow plan for Government
4a51bf65-409c-4a91-b845-1121b571cc9d||FLOW_PER_USER|Power Automate per user plan
d80a4c5d-8f05-4b64-9926-6574b9e6aee4||FLOW_PER_USER_DEPT|Power Automate per user plan dept
c8803586-c136-479a-8ff3-f5f32d23a68e||FLOW_PER_USER_GCC|Power Automate per user plan for Government
3539d28c-6e35-4a30-b3a9-cd43d5d3e0e2||POWERAUTOMATE_UNATTENDED_RPA|Power Automate unattended RPA add-on
086e9b70-4720-4442-ab6d-3ef32bfb4721||POWERAUTOMATE_UNATTENDED_RPA_GCC|Power Automate unattended RPA add-on for Government
e2767865-c3c9-4f09-9f99-6eee6eef861a||POWER_BI_INDIVIDUAL_USER|Power BI
bc757c42-5622-4583-a483-a9e537fcb71c||PBI_PREMIUM_EM1_ADDON|Power BI Premium EM1
8ecbd3c1-b108-437c-a859-e3c125e3f83f||PBI_PREMIUM_EM2_ADDON|Power BI Premium EM2
7b26f5ab-a763-4c00-a1ac-f6c4b5506945||PBI_PREMIUM_P1_ADDON|Power BI Premium P1
f59b22a0-9819-48bf-b01d-715ef2b31027||PBI_PREMIUM_P1_ADDON_GCC|Power BI Premium P1 GCC
c1d032e0-5619-4761-9b5c-75b6831e1711||PBI_PREMIUM_PER_USER|Power BI Premium Per User
de376a03-6e5b-42ec-855f-093fb50b8ca5||PBI_PREMIUM_PER_USER_ADDON|Power BI Premium Per User Add-On
c05b235f-be75-4029-8851-6a4170758eef||PBI_PREMIUM_PER_USER_ADDON_FACULTY|Power BI Premium Per User Add-On for Faculty
66024bbf-4cd4-4329-95c8-c932e2ae01a8||PBI_PREMIUM_PER_USER_ADDON_CE_GCC|Power BI Premium Per User Add-On for GCC
1b572d5e-1bf8-4b19-9259-f9eda31a6972||PBI_PREMIUM_PER_USER_ADDON_GCC|Power BI Premium Per User Add-On for GCC
f168a3fb-7bcf-4a27-98c3-c235ea4b78b4||PBI_PREMIUM_PER_USER_DEPT|Power BI Premium Per User Dept
060d8061-f606-4e69-a4e7-e8fff75ea1f5||PBI_PREMIUM_PER_USER_FACULTY|Power BI Premium Per User for Faculty
e53d92fc-778b-4a8b-83de-791240ebf88d||PBI_PREMIUM_PER_USER_GCC|Power BI Premium Per User for Government
f8a1db68-be16-40ed-86d5-cb42ce701560||POWER_BI_PRO|Power BI Pro
420af87e-8177-4146-a780-3786adaffbca||POWER_BI_PRO_CE|Power BI Pro CE
3a6a908c-09c5-406a-8170-8ebb63c42882||POWER_BI_PRO_DEPT|Power BI Pro Dept
de5f128b-46d7-4cfc-b915-a89ba060ea56||POWER_BI_PRO_FACULTY|Power BI Pro for Faculty
f0612879-44ea-47fb-baf0-3d76d9235576||POWERBI_PRO_GOV|Power BI Pro for GCC
45bc2c81-6072-436a-9b0b-3b12eefbc402||POWER_BI_ADDON|Power BI for Office 365 Add-On
debc9e58-f2d7-412c-a0b6-575608564228||Power_Pages_authenticated_users_T1_100_users/per_site/month_capacity_pack|Power Pages authenticated users T1 100 users/per site/month capacity pack
9a3c2a19-06c0-41b1-b2ea-13528d7b2e17||Power Pages authenticated users T1_CN_CN|Power Pages authenticated users T1 100 users/per site/month capacity pack CN_CN
27cb5f12-2e3f-4997-a649-45298673e6a1||Power_Pages_authenticated_users_T1_100_users/per_site/month_capacity_pack_GCC|Power Pages authenticated users T1 100 users/per site/month capacity pack_GCC
b54f012e-69e1-43b1-87d0-666def064940||Power_Pages_authenticated_users_T1_100_users/per_site/month_capacity_pack_USGOV_DOD|Power Pages authenticated users T1 100 users/per site/month capacity pack_USGOV_DOD
978ec396-f930-4ee1-85f3-e1d82e8f73a4||Power_Pages_authenticated_users_T1_100_users/per_site/month_capacity_pack_USGOV_GCCHIGH|Power Pages authenticated users T1 100 users/per site/month capacity pack_USGOV_GCCHIGH
6fe1e61a-91e5-40d7-a547-0d2dcc81bce8||Power_Pages_authenticated_users_T2_min_100_units_100_users/per_site/month_capacity_pack|Power Pages authenticated users T2 min 100 units - 100 users/per site/month capacity pack
7d2bb54a-a870-41c2-98d1-1f3b5b523275||Power Pages authenticated users T2_CN_CN|Power Pages authenticated users T2 min 100 units - 100 users/per site/month capacity pack CN_CN
5f43d48c-dd3d-4dd8-a059-70c2f040f979||Power_Pages_authenticated_users_T2_min_100_units_100_users/per_site/month_capacity_pack_GCC|Power Pages authenticated users T2 min 100 units - 100 users/per site/month capacity pack_GCC
f3d55e2d-4367-44fa-952e-83d0b5dd53fc||Power_Pages_authenticated_users_T2_min_100_units_100_users/per_site/month_capacity_pack_USGOV_DOD|Power Pages authenticated users T2 min 100 units - 100 users/per site/month capacity pack_USGOV_DOD
7cae5432-61bb-48c3-b75c-831394ec13a0||Power_Pages_authenticated_users_T2_min_100_units_100_users/per_site/month_capacity_pack_USGOV_GCCHIGH|Power Pages authenticated users T2 min 100 units - 100 users/per site/month capacity pack_USGOV_GCCHIGH
878b8bbd-3cd0-4b44-9a56-3406741e65e0||Power_Pages_authenticated_users_T3_min_1,000_units_100_users/per_site/month_capacity_pack|Power Pages authenticated users T3 min 1,000 units - 100 users/per site/month capacity pack
2cfd692f-a352-4fa8-b960-e3ad0c9b1178||Power Pages authenticated users T3_CN_CN|Power Pages authenticated users T3 min 1,000 units - 100 users/per site/month capacity pack CN_CN
53265c61-c78c-4223-ab30-422da0c97fbb||Power_Pages_authenticated_users_T3_min_1,000_units_100_users/per_site/month_capacity_pack_GCC|Power Pages authenticated users T3 min 1,000 units - 100 users/per site/month capacity pack_GCC
398d37b5-8deb-48db-8f7f-703eb2fb7c72||Power_Pages_authenticated_users_T3_min_1,000_units_100_users/per_site/month_capacity_pack_USGOV_DOD|Power Pages authenticated users T3 min 1,000 units - 100 users/per site/month capacity pack_USGOV_DOD
01d46c34-3525-47d5-bd1a-5f19979938a0||Power_Pages_authenticated_users_T3_min_1,000_units_100_users/per_site/month_capacity_pack_USGOV_GCCHIGH|Power Pages authenticated users T3 min 1,000 units - 100 users/per site/month capacity pack_USGOV_GCCHIGH
3f9f06f5-3c31-472c-985f-62d9c10ec167||Power_Pages_vTrial_for_Makers|Power Pages vTrial for Makers
e4e55366-9635-46f4-a907-fc8c3b5ec81f||VIRTUAL_AGENT_BASE|Power Virtual Agent
9900a3e2-6660-4c52-9074-60c949991389||VIRTUAL_AGENT_BASE_GCC|Power Virtual Agent for GCC
0f13a262-dc6f-4800-8dc6-a62f72c95fad||POWERFLOWGCC_TEST|PowerApps & Flow GCC Test - O365 & Dyn365 Plans
eca22b68-b31f-4e9c-a20c-4d40287bc5dd||POWERAPPS_P1_GOV|PowerApps Plan 1 for Government
bf666882-9c9b-4b2e-aa2f-4789b0a52ba2||POWERAPPS_PER_APP_IW|PowerApps per app baseline access
046f7d3b-9595-4685-a2e8-a2832d2b26aa||PRIVACY_MANAGEMENT_RISK_GCC|Privacy Management - risk GCC
dcdbaae7-d8c9-40cb-8bb1-62737b9e5a86||PRIVACY_MANAGEMENT_RISK_EDU|Privacy Management - risk for EDU
83b30692-0d09-435c-a455-2ab220d504b9||PRIVACY_MANAGEMENT_RISK_USGOV_DOD|Privacy Management - risk_USGOV_DOD
787d7e75-29ca-4b90-a3a9-0b780b35367c||PRIVACY_MANAGEMENT_RISK_USGOV_GCCHIGH|Privacy Management - risk_USGOV_GCCHIGH
d9020d1c-94ef-495a-b6de-818cbbcaa3b8||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_1_V2|Privacy Management - subject rights request (1)
017fb6f8-00dd-4025-be2b-4eff067cae72||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_1_V2_GCC|Privacy Management - subject rights request (1) GCC
d3c841f3-ea93-4da2-8040-6f2348d20954||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_1_V2_USGOV_DOD|Privacy Management - subject rights request (1) USGOV_DOD
706d2425-6170-4818-ba08-2ad8f1d2d078||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_1_V2_USGOV_GCCHIGH|Privacy Management - subject rights request (1) USGOV_GCCHIGH
475e3e81-3c75-4e07-95b6-2fed374536c8||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_1_EDU_V2|Privacy Management - subject rights request (1) for EDU
78ea43ac-9e5d-474f-8537-4abb82dafe27||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_10_V2|Privacy Management - subject rights request (10)
a056b037-1fa0-4133-a583-d05cff47d551||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_10_V2_GCC|Privacy Management - subject rights request (10) GCC
ab28dfa1-853a-4f54-9315-f5146975ac9a||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_10_V2_USGOV_DOD|Privacy Management - subject rights request (10) USGOV_DOD
f6aa3b3d-62f4-4c1d-a44f-0550f40f729c||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_10_V2_USGOV_GCCHIGH|Privacy Management - subject rights request (10) USGOV_GCCHIGH
e001d9f1-5047-4ebf-8927-148530491f83||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_10_EDU_V2|Privacy Management - subject rights request (10) for EDU
cf4c6c3b-f863-4940-97e8-1d25e912f4c4||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_100_V2|Privacy Management - subject rights request (100)
91bbc479-4c2c-4210-9c88-e5b468c35b83||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_100_V2_GCC|Privacy Management - subject rights request (100) GCC
ba6e69d5-ba2e-47a7-b081-66c1b8e7e7d4||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_100_V2_USGOV_DOD|Privacy Management - subject rights request (100) USGOV_DOD
cee36ce4-cc31-481f-8cab-02765d3e441f||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_100_V2_USGOV_GCCHIGH|Privacy Management - subject rights request (100) USGOV_GCCHIGH
9b85b4f0-92d9-4c3d-b230-041520cb1046||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_100_EDU_V2|Privacy Management - subject rights request (100) for EDU
c416b349-a83c-48cb-9529-c420841dedd6||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_50|Privacy Management - subject rights request (50)
f6c82f13-9554-4da1-bed3-c024cc906e02||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_50_V2|Privacy Management - subject rights request (50)
ed45d397-7d61-4110-acc0-95674917bb14||PRIVACY_MANAGEMENT_SUB_RIGHTS_REQ_50_EDU_V2|Privacy Management - subject rights request (50) for EDU
e42bc969-759a-4820-9283-6b73085b68e6||PRIVACY_MANAGEMENT_RISK|Privacy Management – risk
776df282-9fc0-4862-99e2-70e561b9909e|S|PROJECTESSENTIALS|Project Online Essentials
e433b246-63e7-4d0b-9efa-7940fa3264d6|S|PROJECTESSENTIALS_FACULTY|Project Online Essentials for Faculty
ca1a159a-f09e-42b8-bb82-cb6420f54c8e|S|PROJECTESSENTIALS_GOV|Project Online Essentials for GCC
09015f9f-377f-4538-bbb5-f75ceb09358a|S|PROJECTPREMIUM|Project Online Premium
2db84718-652c-47a7-860c-f10d8abbdae3|S|PROJECTONLINE_PLAN_1|Project Online Premium Without Project Client
f82a60b8-1ee3-4cfb-a4fe-1c6a53c2656c|S|PROJECTONLINE_PLAN_2|Project Online With Project for Office 365
84cd610f-a3f8-4beb-84ab-d9d2c902c6c9|S|PROJECT_PLAN1_DEPT|Project Plan 1 (for Department)
46102f44-d912-47e7-b0ca-1bd7b70ada3b|S|PROJECT_PLAN3_DEPT|Project Plan 3 (for Department)
46974aed-363e-423c-9e6a-951037cec495|S|PROJECTPROFESSIONAL_FACULTY|Project Plan 3 for Faculty
074c6829-b3a0-430a-ba3d-aca365e57065|S|PROJECTPROFESSIONAL_GOV|Project Plan 3 for GCC
5d505572-203c-4b83-aa9b-dab50fb46277|S|Project_Professional_TEST_GCC|Project Plan 3 for GCC TEST
64758d81-92b7-4855-bcac-06617becb3e8|S|PROJECTPROFESSIONAL_USGOV_GCCHIGH|Project Plan 3_USGOV_GCCHIGH
f2230877-72be-4fec-b1ba-7156d6f75bd6|S|PROJECTPREMIUM_GOV|Project Plan 5 for GCC
930cc132-4d6b-4d8c-8818-587d17c50d56|S|PROJECTPREMIUM_FACULTY|Project Plan 5 for faculty
b732e2a7-5694-4dff-a0f2-9d9204c794ac|S|PROJECTONLINE_PLAN_1_FACULTY|Project Plan 5 without Project Client for Faculty
a10d5e58-74da-4312-95c8-76be4e5b75a0||PROJECTCLIENT|Project for Office 365
8c4ce438-32a7-4ac5-91a6-e22ae08d9c8b||RIGHTSMANAGEMENT_ADHOC|Rights Management Adhoc
093e8d14-a334-43d9-93e3-30589a8b47d0||RMSBASIC|Rights Management Service Basic Content Protection
08e18479-4483-4f70-8f17-6f92156d8ea9||DYN365_IOT_INTELLIGENCE_ADDL_MACHINES|Sensor Data Intelligence Additional Machines Add-in for Dynamics 365 Supply Chain Management
9ea4bdef-a20b-4668-b4a7-73e1f7696e0a||DYN365_IOT_INTELLIGENCE_SCENARIO|Sensor Data Intelligence Scenario Add-in for Dynamics 365 Supply Chain Management
1fc08a02-8b3d-43b9-831e-f76859e04e1a|S|SHAREPOINTSTANDARD|SharePoint Online (Plan 1)
a9732ec9-17d9-494c-a51c-d6b45b384dcb|S|SHAREPOINTENTERPRISE|SharePoint Online (Plan 2)
f61d4aba-134f-44e9-a2a0-f81a5adb26e4||Intelligent_Content_Services|SharePoint Syntex
610b16c2-bc9b-4b6b-b59f-0168123049ad||VIDEO_INTEROP|Skype Meeting Video Interop for Skype for Business
b8b749f8-a4ef-4887-9539-c95b1eaa5db7|K|MCOIMP|Skype for Business Online (Plan 1)
d42c793f-6c78-4f43-92ca-e8f6a02b035f|K|MCOSTANDARD|Skype for Business Online (Plan 2)
d43177b5-475b-4880-92d4-d54c27b5efbd||MCOPSTN5|Skype for Business PSTN Calling Domestic Small
0dab259f-bf13-4952-b7f8-7db8f131b28d||MCOPSTN1|Skype for Business PSTN Domestic Calling
54a152dc-90de-4996-93d2-bc47e670fc06||MCOPSTN5|Skype for Business PSTN Domestic Calling (120 Minutes)
d3b4fe1f-9992-4930-8acb-ca6ec609365e||MCOPSTN2|Skype for Business PSTN Domestic and International Calling
06b48c5f-01d9-4b18-9015-03b52040f51a||MCOPSTNPP|Skype for Business PSTN Usage Calling Plan
de3312e1-c7b0-46e6-a7c3-a515ff90bc86||MCOPSTNEAU2|TELSTRA Calling for O365
b84d58c9-0a0d-46cf-8a4b-d9f23c1674d5||Operator_Connect_Mobile|Teams Phone Mobile
ae2343d1-0999-43f6-ae18-d816516f6e78||MCOTEAMS_ESSENTIALS|Teams Phone with Calling Plan
52ea0e27-ae73-4983-a08f-13561ebdb823||Teams_Premium_(for_Departments)|Teams Premium (for Departments)
960a972f-d017-4a17-8f64-b42c8035bc7d||Teams_Premium_for_Faculty|Teams Premium for Faculty
4fb214cb-a430-4a91-9c91-4976763aa78f|TK|MTR_PREM|Teams Rooms Premium
9f3d9c1d-25a5-4aaa-8e59-23a1e6450a67||UNIVERSAL_PRINT|Universal Print
4b244418-9658-4451-a2b8-b5e2b364e9bd|S|VISIOONLINE_PLAN1|Visio Plan 1
ca7f3140-d88c-455b-9a1c-7f0679e31a76|S|VISIO_PLAN1_DEPT|Visio Plan 1
c5928f49-12ba-48f7-ada3-0d743a3601d5|S|VISIOCLIENT|Visio Plan 2
38b434d2-a15e-4cde-9a98-e737c75623e1|S|VISIO_PLAN2_DEPT|Visio Plan 2
bf95fd32-576a-4742-8d7a-6dc4940b9532|S|VISIOCLIENT_FACULTY|Visio Plan 2 for Faculty
4ae99959-6b0f-43b0-b1ce-68146001bdba|S|VISIOCLIENT_GOV|Visio Plan 2 for GCC
80e52531-ad7f-44ea-abc3-28e389462f1b|S|VISIOCLIENT_USGOV_GCCHIGH|Visio Plan 2_USGOV_GCCHIGH
3a349c99-ffec-43d2-a2e8-6b97fcb71103||Viva_Goals_User_led|Viva Goals User-led
c9d442fc-21fb-4bd7-89e0-a710d74987f6||VIVA_LEARNING|Viva Learning
4016f256-b063-4864-816e-d818aad600c9||TOPIC_EXPERIENCES|Viva Topics
8efbe2f6-106e-442f-97d4-a59aa6037e06||WIN10_ENT_A3_FAC|Windows 10/11 Enterprise A3 for faculty
d4ef921e-840b-4b48-9a90-ab6698bc7b31||WIN10_ENT_A3_STU|Windows 10/11 Enterprise A3 for students
7b1a89a9-5eb9-4cf8-9467-20c943f1122c||WIN10_ENT_A5_FAC|Windows 10/11 Enterprise A5 for faculty
cb10e6cd-9da4-4992-867b-67546b1db821||WIN10_PRO_ENT_SUB|Windows 10/11 Enterprise E3
6a0f6da5-0b87-4190-a6ae-9bb5a2b9546a||WIN10_VDA_E3|Windows 10/11 Enterprise E3
d13ef257-988a-46f3-8fce-f47484dd4550||E3_VDA_only|Windows 10/11 Enterprise E3 VDA
488ba24a-39a9-4473-8ee5-19291e71b002||WIN10_VDA_E5|Windows 10/11 Enterprise E5
1e7e1070-8ccb-4aca-b470-d7cb538cb07e||WIN_ENT_E5|Windows 10/11 Enterprise E5 (Original)
938fd547-d794-42a4-996c-1cc206619580||WINE5_GCC_COMPAT|Windows 10/11 Enterprise E5 Commercial (GCC Compatible)
816eacd3-e1e3-46b3-83c8-1ffd37e053d9||CPC_B_1C_2RAM_64GB|Windows 365 Business 1 vCPU 2 GB 64 GB
24be3cd7-82ca-41a5-94a7-4903373cdcae||Windows_365_Business_16_vCPU,_64_GB,_1_TB|Windows 365 Business 16 vCPU, 64 GB, 1 TB
93d9955a-ec70-44d5-8faa-a194492390f7||Windows_365_Business_16_vCPU,_64_GB,_512_GB|Windows 365 Business 16 vCPU, 64 GB, 512 GB
135bee78-485b-4181-ad6e-40286e311850||CPC_B_2C_4RAM_128GB|Windows 365 Business 2 vCPU 4 GB 128 GB
805d57c3-a97d-4c12-a1d0-858ffe5015d0||CPC_B_2C_4RAM_256GB|Windows 365 Business 2 vCPU 4 GB 256 GB
42e6818f-8966-444b-b7ac-0027c83fa8b5||CPC_B_2C_4RAM_64GB|Windows 365 Business 2 vCPU 4 GB 64 GB
71f21848-f89b-4aaa-a2dc-780c8e8aac5b||CPC_B_2C_8RAM_128GB|Windows 365 Business 2 vCPU 8 GB 128 GB
750d9542-a2f8-41c7-8c81-311352173432||CPC_B_2C_8RAM_256GB|Windows 365 Business 2 vCPU 8 GB 256 GB
ad83ac17-4a5a-4ebb-adb2-079fb277e8b9||CPC_B_4C_16RAM_128GB|Windows 365 Business 4 vCPU 16 GB 128 GB
439ac253-bfbc-49c7-acc0-6b951407b5ef||CPC_B_4C_16RAM_128GB_WHB|Windows 365 Business 4 vCPU 16 GB 128 GB (with Windows Hybrid Benefit)
b3891a9f-c7d9-463c-a2ec-0b2321bda6f9||CPC_B_4C_16RAM_256GB|Windows 365 Business 4 vCPU 16 GB 256 GB
1b3043ad-dfc6-427e-a2c0-5ca7a6c94a2b||CPC_B_4C_16RAM_512GB|Windows 365 Business 4 vCPU 16 GB 512 GB
3cb45fab-ae53-4ff6-af40-24c1915ca07b||CPC_B_8C_32RAM_128GB|Windows 365 Business 8 vCPU 32 GB 128 GB
fbc79df2-da01-4c17-8d88-17f8c9493d8f||CPC_B_8C_32RAM_256GB|Windows 365 Business 8 vCPU 32 GB 256 GB
8ee402cd-e6a8-4b67-a411-54d1f37a2049||CPC_B_8C_32RAM_512GB|Windows 365 Business 8 vCPU 32 GB 512 GB
0c278af4-c9c1-45de-9f4b-cd929e747a2c||CPC_E_1C_2GB_64GB|Windows 365 Enterprise 1 vCPU 2 GB 64 GB
226ca751-f0a4-4232-9be5-73c02a92555e||CPC_E_2C_4GB_128GB|Windows 365 Enterprise 2 vCPU 4 GB 128 GB
bce09f38-1800-4a51-8d50-5486380ba84a||CPC_LVL_1|Windows 365 Enterprise 2 vCPU 4 GB 128 GB (Preview)
5265a84e-8def-4fa2-ab4b-5dc278df5025||CPC_E_2C_4GB_256GB|Windows 365 Enterprise 2 vCPU 4 GB 256 GB
7bb14422-3b90-4389-a7be-f1b745fc037f||CPC_E_2C_4GB_64GB|Windows 365 Enterprise 2 vCPU 4 GB 64 GB
e2aebe6c-897d-480f-9d62-fff1381581f7||CPC_E_2C_8GB_128GB|Windows 365 Enterprise 2 vCPU 8 GB 128 GB
461cb62c-6db7-41aa-bf3c-ce78236cdb9e||CPC_LVL_2|Windows 365 Enterprise 2 vCPU 8 GB 128 GB (Preview)
1c79494f-e170-431f-a409-428f6053fa35||CPC_E_2C_8GB_256GB|Windows 365 Enterprise 2 vCPU 8 GB 256 GB
d201f153-d3b2-4057-be2f-fe25c8983e6f||CPC_E_4C_16GB_128GB|Windows 365 Enterprise 4 vCPU 16 GB 128 GB
96d2951e-cb42-4481-9d6d-cad3baac177e||CPC_E_4C_16GB_256GB|Windows 365 Enterprise 4 vCPU 16 GB 256 GB
bbb4bf6e-3e12-4343-84a1-54d160c00f40||CPC_LVL_3|Windows 365 Enterprise 4 vCPU 16 GB 256 GB (Preview)
0da63026-e422-4390-89e8-b14520d7e699||CPC_E_4C_16GB_512GB|Windows 365 Enterprise 4 vCPU 16 GB 512 GB
c97d00e4-0c4c-4ec2-a016-9448c65de986||CPC_E_8C_32GB_128GB|Windows 365 Enterprise 8 vCPU 32 GB 128 GB
7818ca3e-73c8-4e49-bc34-1276a2d27918||CPC_E_8C_32GB_256GB|Windows 365 Enterprise 8 vCPU 32 GB 256 GB
9fb0ba5f-4825-4e84-b239-5167a3a5d4dc||CPC_E_8C_32GB_512GB|Windows 365 Enterprise 8 vCPU 32 GB 512 GB
90369797-7141-4e75-8f5e-d13f4b6092c1||Windows_365_S_2vCPU_4GB_128GB|Windows 365 Shared Use 2 vCPU 4 GB 128 GB
8fe96593-34d3-49bb-aeee-fb794fed0800||Windows_365_S_2vCPU_4GB_256GB|Windows 365 Shared Use 2 vCPU 4 GB 256 GB
1f9990ca-45d9-4c8d-8d04-a79241924ce1||Windows_365_S_2vCPU_4GB_64GB|Windows 365 Shared Use 2 vCPU 4 GB 64 GB
2d21fc84-b918-491e-ad84-e24d61ccec94||Windows_365_S_2vCPU_8GB_128GB|Windows 365 Shared Use 2 vCPU 8 GB 128 GB
2eaa4058-403e-4434-9da9-ea693f5d96dc||Windows_365_S_2vCPU_8GB_256GB|Windows 365 Shared Use 2 vCPU 8 GB 256 GB
1bf40e76-4065-4530-ac37-f1513f362f50||Windows_365_S_4vCPU_16GB_128GB|Windows 365 Shared Use 4 vCPU 16 GB 128 GB
a9d1e0df-df6f-48df-9386-76a832119cca||Windows_365_S_4vCPU_16GB_256GB|Windows 365 Shared Use 4 vCPU 16 GB 256 GB
469af4da-121c-4529-8c85-9467bbebaa4b||Windows_365_S_4vCPU_16GB_512GB|Windows 365 Shared Use 4 vCPU 16 GB 512 GB
f319c63a-61a9-42b7-b786-5695bc7edbaf||Windows_365_S_8vCPU_32GB_128GB|Windows 365 Shared Use 8 vCPU 32 GB 128 GB
fb019e88-26a0-4218-bd61-7767d109ac26||Windows_365_S_8vCPU_32GB_256GB|Windows 365 Shared Use 8 vCPU 32 GB 256 GB
f4dc1de8-8c94-4d37-af8a-1fca6675590a||Windows_365_S_8vCPU_32GB_512GB|Windows 365 Shared Use 8 vCPU 32 GB 512 GB
6470687e-a428-4b7a-bef2-8a291ad947c9||WINDOWS_STORE|Windows Store for Business
c7e9d9e6-1981-4bf3-bb50-a5bdfaa06fb2||WSFB_EDU_FACULTY|Windows Store for Business EDU Faculty
73fa80b5-689f-4db9-bbe4-bd414bc41e44||Workload_Identities_Premium_CN|Workload Identities Premium
`
